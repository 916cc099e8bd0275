using Firstline.Client.Live;

namespace Firstline.Web.Tests.Live;

/// <summary>A connection that takes nothing until it is let go.</summary>
internal sealed class SlowLine : IDeskScreen
{
    private readonly List<object> _taken = [];
    private TaskCompletionSource _open = new();

    /// <summary>What was handed over, in order.</summary>
    public IReadOnlyList<object> Taken => _taken;

    public Task Board(BoardDelta delta) => Take(delta);

    public Task Resync(string topic) => Take(topic);

    public Task Ticket(TicketChanged change) => Take(change);

    public Task Offer(OfferPushed offer) => Take(offer);

    public Task Assigned(AssignmentPushed assignment) => Take(assignment);

    public Task Noticed(NoticePushed pushed) => Take(pushed);

    public Task News(TicketNews news) => Take(news);

    public Task Presence(TicketPresence presence) => Take(presence);

    public Task Draft(SharedDraftChanged draft) => Take(draft);

    public Task Counted(TicketsCounted counted) => Take(counted);

    public Task Bulk(BulkMoved moved) => Take(moved);

    /// <summary>From now on it takes everything at once.</summary>
    public void LetGo() => _open.SetResult();

    /// <summary>It breaks.</summary>
    public void Break() => _open.SetException(new IOException("The line broke."));

    private Task Take(object message)
    {
        _taken.Add(message);
        return _open.Task;
    }
}
