using System.Globalization;
using System.Text.Json;
using Firstline.Domain.Calendars;
using Calendar = Firstline.Domain.Calendars.Calendar;

namespace Firstline.Domain.Tests.Calendars;

/// <summary>Cases that were worked out by hand, each with its reason, in <c>cases.csv</c>; their weeks are in <c>calendars.json</c>.</summary>
public sealed class WorkingByHand
{
    private static readonly Dictionary<string, Dictionary<int, string[][]>> Weeks =
        JsonSerializer.Deserialize<Dictionary<string, Dictionary<int, string[][]>>>(File.ReadAllText(PathOf("calendars.json")))!;

    private static readonly Dictionary<string, string[]> Cases =
        File.ReadLines(PathOf("cases.csv")).Skip(1).Select(line => line.Split(',', 13)).ToDictionary(fields => fields[0]);

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Gives_the_same(string name)
    {
        if (Cases[name] is not [_, var zone, var week, var holidays, var startLocal, var startUtc, var endLocal, var endUtc, var seconds, var hours, var dueUtc, var dueLocal, var why])
        {
            throw new InvalidDataException($"{name} has too few columns.");
        }

        why.Length.ShouldBeGreaterThan(20);
        var clock = TimeZoneInfo.FindSystemTimeZoneById(zone);
        var (start, end, due) = (Given.Utc(startUtc), Given.Utc(endUtc), Given.Utc(dueUtc));
        foreach (var (utc, local) in new[] { (start, startLocal), (end, endLocal), (due, dueLocal) })
        {
            TimeZoneInfo.ConvertTime(utc, clock).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture).ShouldBe(local);
        }

        var closed = holidays.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(date => new Holiday(Given.Date(date)));
        var calendar = Calendar.Of(new(zone, Week(week), [.. closed])).Value;
        calendar.Elapsed(start, end).TotalSeconds.ShouldBe(double.Parse(seconds, CultureInfo.InvariantCulture), why);
        calendar.Deadline(start, Given.Hours(double.Parse(hours, CultureInfo.InvariantCulture))).ShouldBe(due, why);
    }

    [Fact]
    public void Covers_every_week_and_at_least_fourteen_cases()
    {
        Cases.Count.ShouldBeGreaterThanOrEqualTo(14);
        Cases.Values.Select(fields => fields[2]).Distinct().ShouldBe(Weeks.Keys, ignoreOrder: true);
    }

    private static OpeningHours Week(string name)
    {
        var days = Enumerable.Range(0, 7)
            .Select(day => Weeks[name].GetValueOrDefault(day, []).Select(span => LocalSpan.Between(span[0], span[1])).ToArray()).ToArray();
        return new([.. days[0]], [.. days[1]], [.. days[2]], [.. days[3]], [.. days[4]], [.. days[5]], [.. days[6]]);
    }

    private static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "Calendars", file);
}
