using System.Globalization;
using System.IO.Compression;
using Firstline.Domain.Calendars;

namespace Firstline.Domain.Tests.Calendars;

/// <summary>The open time that 969 incidents of a real desk took, against sums from a script that shares no code with this.</summary>
public sealed class ReplayingRealIncidents
{
    private static readonly (DateTimeOffset Opened, DateTimeOffset Resolved)[] Incidents = [.. Read()];

    [Fact]
    public void Finds_every_resolved_incident() => Incidents.Length.ShouldBe(969);

    [Fact]
    public void Takes_as_long_as_expected_from_nine_to_five() =>
        Minutes(OpeningHours.Weekdays("09:00", "17:00")).ShouldBe(4_310_567);

    [Fact]
    public void Takes_as_long_as_expected_from_eight_to_eight() =>
        Minutes(OpeningHours.Weekdays("08:00", "20:00")).ShouldBe(6_458_198);

    [Fact]
    public void Takes_as_long_as_expected_round_the_clock() => Minutes(OpeningHours.AlwaysOpen).ShouldBe(17_633_985);

    private static double Minutes(OpeningHours week)
    {
        var calendar = Given.Open("UTC", week);
        return Incidents.Sum(incident => calendar.Elapsed(incident.Opened, incident.Resolved).TotalMinutes);
    }

    private static IEnumerable<(DateTimeOffset Opened, DateTimeOffset Resolved)> Read()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "samples", "incidents-1000.csv.gz");
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        string[] header = reader.ReadLine()!.Split(',');
        var (number, opened, resolved) = (At("number"), At("opened_at"), At("resolved_at"));
        var last = new Dictionary<string, string[]>();
        while (reader.ReadLine() is { } line)
        {
            string[] fields = line.Split(',');
            last[fields[number]] = fields;
        }

        return last.Values.Where(fields => fields[resolved] != "?").Select(fields => (Time(fields[opened]), Time(fields[resolved]))).ToArray();

        int At(string column) => Array.IndexOf(header, column);
    }

    private static DateTimeOffset Time(string text) =>
        DateTimeOffset.ParseExact(text, "d/M/yyyy HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
