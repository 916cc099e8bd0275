using System.Data.Common;
using Firstline.Grains.Ports;
using Firstline.Storage.Kernel;

namespace Firstline.Storage.EventLog;

/// <summary>A bounded part of the whole log: no filter makes one look walk further than <see cref="Width"/> positions.</summary>
internal static class LogWindow
{
    /// <summary>How many positions one look goes over.</summary>
    public const int Width = 20_000;

    public static (List<T> Rows, long? Next) Read<T>(Session session, LogFilter filter, long? from, bool oldestFirst, int limit, Func<DbDataReader, T> read)
    {
        var last = session.Number("LastPosition");
        var (least, most) = oldestFirst
            ? ((from ?? 0) + 1, (from ?? 0) + Width)
            : (Math.Max(1, (from ?? last + 1) - Width), (from ?? last + 1) - 1);
        var window = new Narrowing("LogColumns", ("least", least), ("most", most));
        window.By("LogOfKind", "kind", filter.Kind);
        window.By("LogOfActor", "actor", filter.Actor);
        window.By("LogFrom", "from", filter.From);
        window.By("LogBefore", "to", filter.To);
        List<long> positions = [];
        var rows = window.All(
            session,
            row =>
            {
                positions.Add(row.GetInt64(0));
                return read(row);
            },
            oldestFirst ? "LogOldest" : "LogNewest", ("limit", limit));
        long? next = rows.Count == limit ? positions[^1] : oldestFirst ? most : least;
        return (rows, oldestFirst ? next < last ? next : null : next > 1 ? next : null);
    }
}
