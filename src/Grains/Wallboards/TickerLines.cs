using System.Globalization;
using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Conversation;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Interfaces.Wallboards;

namespace Firstline.Grains.Wallboards;

/// <summary>The latest happenings of a shard in words.</summary>
internal sealed class TickerLines
{
    /// <summary>How many lines are kept.</summary>
    public const int Most = 30;

    private static readonly TimeSpan News = TimeSpan.FromHours(1);
    private readonly Queue<BoardTickView> _lines = new(Most);

    /// <summary>The lines kept, oldest first.</summary>
    public IReadOnlyList<BoardTickView> Lines => [.. _lines];

    public void Take(TicketLine line, Stamped<TicketEvent> fact)
    {
        if (Say(line, fact.Event) is not { } said)
        {
            return;
        }

        if (_lines.Count == Most)
        {
            _lines.Dequeue();
        }

        var id = string.Create(CultureInfo.InvariantCulture, $"{line.Number.Value}.{fact.Version}");
        _lines.Enqueue(new(id, fact.At, said.Kind, line.Number, said.Text));
    }

    /// <summary>Whether something happened lately enough to be told to people; history that is taken over is not.</summary>
    public static bool IsNews(DateTimeOffset at, DateTimeOffset now) => now - at <= News;

    /// <summary>What a fact is called; null when it is not worth a line.</summary>
    public static string? KindOf(TicketEvent fact) => Say(null, fact)?.Kind;

    private static (string Kind, string Text)? Say(TicketLine? line, TicketEvent fact) => fact switch
    {
        TicketEvent.Opened opened => ("opened", $"opened: {opened.Subject}"),
        TicketEvent.CustomerWrote => ("customer-replied", $"{line?.Customer} wrote"),
        TicketEvent.Replied => ("replied", $"answered {line?.Customer}"),
        TicketEvent.CallLogged { Reached: true } => ("replied", $"spoke to {line?.Customer}"),
        TicketEvent.DeliveryReported { State: DeliveryState.Failed } => ("undelivered", "a message did not arrive"),
        TicketEvent.Assigned assigned => ("assigned", $"assigned to {assigned.Agent}"),
        TicketEvent.Escalated escalated => ("escalated", $"escalated to level {escalated.To}"),
        TicketEvent.Resolved => ("resolved", "resolved"),
        TicketEvent.Reopened => ("reopened", "reopened"),
        TicketEvent.Closed => ("closed", "closed"),
        TicketEvent.Acknowledged acknowledged => ("acknowledged", $"acknowledged by {acknowledged.Agent}"),
        TicketEvent.Merged merged => ("merged", $"merged into {merged.Number}"),
        TicketEvent.ClockMoved moved when !moved.Clock.Clock.IsPromise() => null,
        TicketEvent.ClockMoved { Clock: ClockEvent.Warned { Stage: WarningStage.AtRisk } warned } => ("at-risk", $"{Name(warned.Clock)} at risk"),
        TicketEvent.ClockMoved { Clock: ClockEvent.Breached breached } => ("breached", $"missed its {Name(breached.Clock)}"),
        _ => null,
    };

    private static string Name(ClockKind clock) => clock switch
    {
        ClockKind.FirstResponse => "first response",
        ClockKind.NextResponse => "next response",
        ClockKind.StatusUpdate => "status update",
        ClockKind.LevelResponse => "level response",
        _ => "resolution",
    };
}
