using Firstline.Client.Live;
using Firstline.Web.Client.Shared;

namespace Firstline.Web.Client.Wallboards;

/// <summary>One bar over the header: a breach, or several in one.</summary>
/// <param name="Id">Unique, so that the same bar is never drawn twice.</param>
/// <param name="Headline">What happened.</param>
/// <param name="Detail">To whom, and who has it.</param>
public sealed record BreachAlarm(string Id, string Headline, string Detail);

/// <summary>Which breaches are news, one at a time; more than three waiting become one bar.</summary>
public sealed class BreachAlarms
{
    /// <summary>A breach older than this is no longer news, for example after a long loss of the line.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(60);

    private const int MostSingle = 3;
    private readonly Queue<BreachAlarm> _waiting = [];
    private HashSet<string>? _seen;

    /// <summary>Looks at a board; the first look only learns what is old.</summary>
    public void Look(BoardSnapshot board)
    {
        var breaches = board.Ticker.Where(tick => tick.Kind == "breached").ToList();
        var news = _seen is null ? [] : breaches.Where(tick => !_seen.Contains(tick.Id) && board.At - tick.At <= Fresh).ToList();
        _seen = [.. breaches.Select(tick => tick.Id)];
        news.Reverse();
        news.ForEach(tick => _waiting.Enqueue(Describe(tick, board)));
    }

    /// <summary>The next bar to show, or null.</summary>
    public BreachAlarm? Next()
    {
        if (_waiting.Count > MostSingle)
        {
            var bundle = new BreachAlarm(_waiting.Last().Id, $"{_waiting.Count} tickets breached", Names(_waiting));
            _waiting.Clear();
            return bundle;
        }

        return _waiting.TryDequeue(out var alarm) ? alarm : null;
    }

    private static BreachAlarm Describe(BoardTick tick, BoardSnapshot board)
    {
        var row = board.Next.FirstOrDefault(deadline => deadline.Ticket.Number == tick.Number && deadline.State == "breached");
        return row is null
            ? new(tick.Id, $"{tick.Number} breached", tick.Text)
            : new(tick.Id, $"{tick.Number} breached {Words.Clock(row.Clock)}", $"{row.Ticket.Customer} · {row.Agent ?? "no owner"}");
    }

    private static string Names(IEnumerable<BreachAlarm> alarms) =>
        string.Join(", ", alarms.Take(4).Select(alarm => alarm.Headline.Split(' ')[0])) + (alarms.Count() > 4 ? " and others" : "");
}
