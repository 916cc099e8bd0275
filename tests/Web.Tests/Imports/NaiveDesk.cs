using System.Globalization;

namespace Firstline.Web.Tests.Imports;

/// <summary>Support hours the slow way: minute by minute, sharing nothing with the product's calendars.</summary>
internal sealed record NaiveDesk(int FromHour, int ToHour, bool Weekends, IReadOnlyDictionary<string, int> TargetHours)
{
    /// <summary>The founding document's three tables.</summary>
    public static NaiveDesk Of(string tier) => tier switch
    {
        "standard" => new(9, 17, false, Hours(4, 8, 24, 48)),
        "premium" => new(8, 20, false, Hours(2, 4, 8, 24)),
        "enterprise" => new(0, 24, true, Hours(1, 2, 4, 8)),
        _ => throw new ArgumentOutOfRangeException(nameof(tier)),
    };

    /// <summary>Open minutes between two whole minutes.</summary>
    public int OpenMinutes(DateTimeOffset from, DateTimeOffset to)
    {
        var minutes = 0;
        for (var minute = from; minute < to; minute += TimeSpan.FromMinutes(1))
        {
            var weekend = minute.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
            minutes += (Weekends || !weekend) && minute.Hour >= FromHour && minute.Hour < ToHour ? 1 : 0;
        }

        return minutes;
    }

    /// <summary>The median in hours as the table writes it: mean of the middle two, four decimals.</summary>
    public static string MedianHours(IEnumerable<int> minutes)
    {
        var sorted = minutes.Order().ToList();
        var median = (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2m;
        return (median / 60).ToString("0.0000", CultureInfo.InvariantCulture);
    }

    private static Dictionary<string, int> Hours(int critical, int high, int medium, int low) => new()
    {
        ["critical"] = critical, ["high"] = high, ["medium"] = medium, ["low"] = low,
    };
}
