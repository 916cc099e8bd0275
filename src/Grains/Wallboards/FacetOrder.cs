namespace Firstline.Grains.Wallboards;

/// <summary>Facets in the order of one of their instants; those without it do not belong, ties go by number.</summary>
internal sealed class FacetOrder(Func<Facet, DateTimeOffset?> instant)
{
    private readonly SortedSet<Facet> _facets = new(Comparer<Facet>.Create((one, other) =>
    {
        var order = instant(one)!.Value.CompareTo(instant(other)!.Value);
        return order != 0 ? order : one.Line.Number.Value.CompareTo(other.Line.Number.Value);
    }));

    /// <summary>The first one, or null.</summary>
    public Facet? First => _facets.Min;

    /// <summary>How many there are.</summary>
    public int Count => _facets.Count;

    /// <summary>From the first on.</summary>
    public IEnumerable<Facet> Ascending => _facets;

    /// <summary>From the last back.</summary>
    public IEnumerable<Facet> Descending => _facets.Reverse();

    public void Add(Facet facet)
    {
        if (instant(facet) is not null)
        {
            _facets.Add(facet);
        }
    }

    public void Remove(Facet facet)
    {
        if (instant(facet) is not null)
        {
            _facets.Remove(facet);
        }
    }
}
