using System.Globalization;
using Firstline.Client.Live;
using Firstline.Web.Client.Shared;

namespace Firstline.Web.Client.Wallboards;

/// <summary>Where the lines and labels of the flow chart go, in percent of the plot. The last bucket, still filling, is left out.</summary>
internal sealed class FlowGeometry
{
    private static readonly int[] Steps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000];
    private readonly BoardFlow _flow;

    public FlowGeometry(BoardFlow flow)
    {
        _flow = flow;
        Buckets = Math.Max(0, Math.Min(flow.Created.Count, flow.Solved.Count) - 1);
        var highest = Buckets == 0 ? 0 : Math.Max(flow.Created.Take(Buckets).Max(), flow.Solved.Take(Buckets).Max());
        Step = Steps.FirstOrDefault(step => step * 4 >= highest, 10_000);
        Top = Math.Max(4, (int)Math.Ceiling(highest / (double)Step)) * Step;
        Top = Math.Min(Top, Step * 4);
    }

    public int Buckets { get; }

    public int Step { get; }

    public int Top { get; }

    /// <summary>Two points make a line.</summary>
    public bool Drawable => Buckets >= 2;

    public IEnumerable<int> Marks => Enumerable.Range(0, (Top / Step) + 1).Select(mark => mark * Step);

    public double X(int bucket) => Buckets < 2 ? 0 : 100d * bucket / (Buckets - 1);

    public double Y(double value) => 100 - (100 * value / Top);

    public string Line(IReadOnlyList<int> values) =>
        "M" + string.Join('L', Enumerable.Range(0, Buckets).Select(bucket => $"{Number(X(bucket))} {Number(Y(values[bucket]))}"));

    public string Area(IReadOnlyList<int> values) => $"{Line(values)}L100 100L0 100Z";

    /// <summary>At most eight times along the axis, on whole hours where the buckets allow it.</summary>
    public IEnumerable<(int Bucket, DateTimeOffset At)> Times(Zone zone)
    {
        var hour = Enumerable.Range(0, Buckets).Where(bucket => zone.Clock(Start(bucket)).EndsWith(":00", StringComparison.Ordinal)).ToList();
        var places = hour.Count >= 2 ? hour : [.. Enumerable.Range(0, Buckets)];
        var every = (places.Count + 7) / 8;
        return places.Where((_, index) => every <= 1 || index % every == 0).Select(bucket => (bucket, Start(bucket)));
    }

    public DateTimeOffset Start(int bucket) => _flow.From.AddSeconds((double)bucket * _flow.BucketSeconds);

    /// <summary>Where the two names at the right end go, at least a line apart and the higher value above.</summary>
    public (double Created, double Solved) Ends(double apart)
    {
        var (created, solved) = (Y(_flow.Created[Buckets - 1]), Y(_flow.Solved[Buckets - 1]));
        if (Math.Abs(created - solved) >= apart)
        {
            return (created, solved);
        }

        var middle = Math.Clamp((created + solved) / 2, apart / 2, 100 - (apart / 2));
        return created <= solved ? (middle - (apart / 2), middle + (apart / 2)) : (middle + (apart / 2), middle - (apart / 2));
    }

    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Percent(double value) => Number(value) + "%";
}
