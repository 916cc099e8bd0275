using System.Collections.Immutable;
using System.Globalization;
using Firstline.Domain.Calendars;

namespace Firstline.Grains.Calendars;

/// <summary>Public holidays that ship with the desk. The table lies beside this file, with its source and license.</summary>
public static class HolidaySets
{
    private static readonly ImmutableArray<(string Name, string Title)> Titles =
    [
        ("us", "United States"),
        ("de", "Germany, nationwide"),
        ("de-be", "Germany, Berlin"),
        ("de-by", "Germany, Bavaria"),
        ("de-sn", "Germany, Saxony"),
        ("gb-eng", "England"),
        ("gb-nir", "Northern Ireland"),
        ("gb-sct", "Scotland"),
    ];

    /// <summary>Every set, in the order in which screens offer them.</summary>
    public static ImmutableArray<HolidaySet> All { get; } = Read();

    /// <summary>The set of this name; null when there is none.</summary>
    public static HolidaySet? Of(string name) => All.FirstOrDefault(set => set.Name == name);

    private static ImmutableArray<HolidaySet> Read()
    {
        using var stream = typeof(HolidaySets).Assembly.GetManifestResourceStream("Firstline.Grains.Calendars.holidays.csv")!;
        using var reader = new StreamReader(stream);
        var days = new List<(string Set, Holiday Day)>();
        for (var line = reader.ReadLine(); (line = reader.ReadLine()) is not null;)
        {
            if (line.Split(',', 5) is [var country, var part, var date, _, var name])
            {
                var set = part.Length > 0 ? $"{country}-{part}" : country;
                days.Add((set.ToLowerInvariant(), new(DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture), name)));
            }
        }

        var bySet = days.OrderBy(row => row.Day.Date).ToLookup(row => row.Set, row => row.Day);
        return [.. Titles.Select(set => Set(set.Name, set.Title, [.. bySet[set.Name]]))];
    }

    private static HolidaySet Set(string name, string title, ImmutableArray<Holiday> days) =>
        new(name, title, days[0].Date.Year, days[^1].Date.Year, days);
}
