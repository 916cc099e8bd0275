using Firstline.Grains.Ports;
using Firstline.Storage.Kernel;

namespace Firstline.Storage.EventLog;

/// <summary>From where facts were asked: each place once a day, so that what is older than some days goes at once.</summary>
internal static class OriginTable
{
    /// <summary>The key of the append's origin; null when it has none.</summary>
    public static long? Keep(Session session, Append append)
    {
        if (append.From is not { } from)
        {
            return null;
        }

        var day = append.Facts[^1].At.UtcTicks / TimeSpan.TicksPerDay;
        var known = session.Number("FindOrigin", ("day", day), ("via", from.Via), ("address", from.Address), ("agent", from.Agent));
        return known > 0
            ? known
            : session.Number("InsertOrigin", ("day", day), ("via", from.Via), ("address", from.Address), ("agent", from.Agent));
    }
}
