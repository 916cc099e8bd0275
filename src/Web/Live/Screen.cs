using Firstline.Client.Live;

namespace Firstline.Web.Live;

/// <summary>
/// One connected screen and what is on its way to it. While it keeps up, everything goes at once; while it does not, boards are merged,
/// the newest of each ticket, count, bulk job, presence and draft wins and assignments, news and notices wait, so that a slow screen costs little and delays nobody else.
/// </summary>
/// <remarks>Safe for concurrent use. Offering never waits and never fails. One that lets more than 1,000 of them wait is cut off.</remarks>
internal sealed class Screen(string connection, IDeskScreen line, Action cutOff, Action<Exception> failed)
{
    private const int MostWaiting = 1_000;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, BoardDelta> _boards = [];
    private readonly Dictionary<string, TicketChanged> _tickets = [];
    private readonly Dictionary<string, TicketPresence> _presences = [];
    private readonly Dictionary<string, SharedDraftChanged> _drafts = [];
    private readonly Dictionary<string, TicketsCounted> _counts = [];
    private readonly Dictionary<string, BulkMoved> _bulks = [];
    private readonly HashSet<string> _resyncs = [];
    private readonly Queue<AssignmentPushed> _assignments = [];
    private readonly Queue<OfferPushed> _offers = [];
    private readonly Queue<TicketNews> _news = [];
    private readonly Queue<NoticePushed> _notices = [];
    private bool _sending;
    private bool _gone;

    /// <summary>The connection.</summary>
    public string Connection => connection;

    /// <summary>What it watches; guarded by <see cref="Subscriptions"/>.</summary>
    public HashSet<Topic> Topics { get; } = [];

    public void Offer(BoardDelta delta) => Offer(() => _boards[delta.Topic] = BoardMerge.Of(_boards.GetValueOrDefault(delta.Topic), delta));

    public void Offer(TicketChanged change) => Offer(() => _tickets[change.Topic] = change);

    public void Offer(AssignmentPushed assignment) => Offer(() => _assignments.Enqueue(assignment));

    public void Offer(OfferPushed offer) => Offer(() => _offers.Enqueue(offer));

    public void Offer(TicketNews news) => Offer(() => _news.Enqueue(news));

    public void Offer(NoticePushed notice) => Offer(() => _notices.Enqueue(notice));

    public void Offer(TicketPresence presence) => Offer(() => _presences[presence.Topic] = presence);

    public void Offer(SharedDraftChanged draft) => Offer(() => _drafts[draft.Topic] = draft);

    public void Offer(TicketsCounted counted) => Offer(() => _counts[counted.Topic] = counted);

    public void Offer(BulkMoved moved) => Offer(() => _bulks[moved.Topic] = moved);

    /// <summary>Asks it to take a snapshot; what was on its way for the topic is void.</summary>
    public void OfferResync(string topic) => Offer(() =>
    {
        _boards.Remove(topic);
        _resyncs.Add(topic);
    });

    /// <summary>The connection is gone.</summary>
    public void Leave()
    {
        lock (_gate)
        {
            _gone = true;
        }
    }

    private void Offer(Action add)
    {
        bool tooSlow;
        lock (_gate)
        {
            if (_gone)
            {
                return;
            }

            add();
            tooSlow = _gone = _offers.Count + _assignments.Count + _news.Count + _notices.Count > MostWaiting;
            if (_sending && !tooSlow)
            {
                return;
            }

            _sending = true;
        }

        if (tooSlow)
        {
            cutOff();
        }
        else
        {
            _ = Send();
        }
    }

    private async Task Send()
    {
        try
        {
            while (Next() is { } send)
            {
                await send();
            }
        }
        catch (Exception failure)
        {
            Leave();
            failed(failure);
        }
    }

    /// <summary>What to send next; null when nothing waits.</summary>
    private Func<Task>? Next()
    {
        lock (_gate)
        {
            if (!_gone && _offers.TryDequeue(out var offer))
            {
                return () => line.Offer(offer);
            }

            if (!_gone && _assignments.TryDequeue(out var assignment))
            {
                return () => line.Assigned(assignment);
            }

            if (!_gone && _news.TryDequeue(out var news))
            {
                return () => line.News(news);
            }

            if (!_gone && _notices.TryDequeue(out var notice))
            {
                return () => line.Noticed(notice);
            }

            if (!_gone && _resyncs.FirstOrDefault() is { } topic)
            {
                _resyncs.Remove(topic);
                return () => line.Resync(topic);
            }

            if (!_gone && _tickets.Values.FirstOrDefault() is { } change)
            {
                _tickets.Remove(change.Topic);
                return () => line.Ticket(change);
            }

            if (!_gone && _drafts.Values.FirstOrDefault() is { } draft)
            {
                _drafts.Remove(draft.Topic);
                return () => line.Draft(draft);
            }

            if (!_gone && _presences.Values.FirstOrDefault() is { } presence)
            {
                _presences.Remove(presence.Topic);
                return () => line.Presence(presence);
            }

            if (!_gone && _counts.Values.FirstOrDefault() is { } counted)
            {
                _counts.Remove(counted.Topic);
                return () => line.Counted(counted);
            }

            if (!_gone && _bulks.Values.FirstOrDefault() is { } moved)
            {
                _bulks.Remove(moved.Topic);
                return () => line.Bulk(moved);
            }

            if (!_gone && _boards.Values.FirstOrDefault() is { } delta)
            {
                _boards.Remove(delta.Topic);
                return () => line.Board(delta);
            }

            _sending = false;
            return null;
        }
    }
}
