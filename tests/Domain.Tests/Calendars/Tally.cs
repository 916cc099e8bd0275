namespace Firstline.Domain.Tests.Calendars;

/// <summary>Counts what was compared, and keeps what did not agree.</summary>
internal sealed class Tally(string name)
{
    private readonly List<string> _mismatches = [];
    private readonly SortedSet<string> _otherData = new(StringComparer.Ordinal);
    private int _calendars;
    private int _skipped;
    private long _comparisons;

    public void Calendar() => _calendars++;

    /// <summary>A case that cannot be compared, because the platform knows other rules for the clocks of these years.</summary>
    public void OtherData(string zone, int year)
    {
        _skipped++;
        _otherData.Add($"{zone} {year}");
    }

    public void Same<T>(T actual, T expected, string about)
    {
        _comparisons++;
        if (!EqualityComparer<T>.Default.Equals(actual, expected))
        {
            _mismatches.Add($"{actual} instead of {expected}: {about}");
        }
    }

    /// <summary>Prints the counts, attaches them to the test's report, and fails for any mismatch, or when too little could be compared.</summary>
    public void Report(ITestOutputHelper output)
    {
        var text = $"{name}: {_calendars} calendars, {_comparisons} comparisons, {_mismatches.Count} mismatches; {_skipped} cases not comparable (zone data differs)"
            + string.Concat(_otherData.Select(zone => $"\n  {zone}"));
        output.WriteLine(text);
        TestContext.Current.AddAttachment(name, text);
        _mismatches.Take(5).ShouldBeEmpty();
        _skipped.ShouldBeLessThan(Math.Max(1, _calendars / 10));
    }
}
