namespace Firstline.Web.Sla;

/// <summary>Figures as reports round them.</summary>
internal static class Figures
{
    /// <summary>A share to two decimals; null of nothing.</summary>
    public static double? Percent(int part, int whole) => whole == 0 ? null : (double)Math.Round(100m * part / whole, 2, MidpointRounding.AwayFromZero);

    /// <summary>Hours to four decimals.</summary>
    public static double? Hours(double? seconds) => seconds is { } known ? (double)Math.Round((decimal)known / 3_600, 4, MidpointRounding.AwayFromZero) : null;
}
