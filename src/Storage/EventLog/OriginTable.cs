using Firstline.Storage.Kernel;

namespace Firstline.Storage.EventLog;

/// <summary>From where facts were asked: each place once a day, so that what is older than some days goes when a new one comes.</summary>
internal static class OriginTable
{
    /// <summary>The key of the append's origin; null when it has none.</summary>
    public static long? Keep(Session session, PreparedAppend prepared)
    {
        if (prepared.Append.From is not { } from)
        {
            return null;
        }

        var day = prepared.Day;
        var known = session.Number("FindOrigin", ("day", day), ("via", from.Via), ("address", from.Address), ("agent", from.Agent));
        if (known > 0)
        {
            return known;
        }

        session.Run("ForgetOrigins", ("day", prepared.OldestDay));
        return session.Number("InsertOrigin", ("day", day), ("via", from.Via), ("address", from.Address), ("agent", from.Agent));
    }
}
