namespace Firstline.Domain.Calendars;

/// <summary>Easter Sunday of a year as a Gregorian date, by Meeus' rules without tables.</summary>
internal static class Easter
{
    public static DateOnly Of(int year, EasterReckoning reckoning) => reckoning switch
    {
        EasterReckoning.Orthodox => Orthodox(year),
        _ => Western(year),
    };

    private static DateOnly Western(int year)
    {
        var (golden, century, ofCentury) = (year % 19, year / 100, year % 100);
        var moon = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (ofCentury / 4)) - moon - (ofCentury % 4)) % 7;
        var late = (golden + (11 * moon) + (22 * weekday)) / 451;
        var days = moon + weekday - (7 * late) + 114;
        return new(year, days / 31, (days % 31) + 1);
    }

    private static DateOnly Orthodox(int year)
    {
        var moon = ((19 * (year % 19)) + 15) % 30;
        var weekday = ((2 * (year % 4)) + (4 * (year % 7)) - moon + 34) % 7;
        var days = moon + weekday + 114;
        return new DateOnly(year, days / 31, (days % 31) + 1).AddDays((year / 100) - (year / 400) - 2);
    }
}
