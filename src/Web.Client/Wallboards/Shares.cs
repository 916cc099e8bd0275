namespace Firstline.Web.Client.Wallboards;

/// <summary>Shares in percent.</summary>
internal static class Shares
{
    /// <summary>How many of the ended cycles were met, rounded down to a tenth so that a miss never reads as 100; null before the first.</summary>
    public static double? Met(int met, int missed) => met + missed == 0 ? null : Math.Floor(1000d * met / (met + missed)) / 10;
}
