using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Lifecycle;
using Orleans;

namespace Firstline.Domain.Tickets;

public abstract partial record TicketEvent
{
    /// <summary>
    /// It stands at another status of the desk's own, within the category that the fact before it led to, or that it was in. A ticket whose category changed without
    /// this fact stands at the status that the desk ships with for the category.
    /// </summary>
    [GenerateSerializer, Immutable, Alias("ticket.status-named.1")]
    public sealed record StatusNamed([property: Id(0)] string From, [property: Id(1)] string To) : TicketEvent;

    /// <summary>It was laid aside until an instant, the customer's next message, or whichever is first; clocks go on.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.snoozed.1")]
    public sealed record Snoozed([property: Id(0)] DateTimeOffset? Until, [property: Id(1)] bool UntilReply, [property: Id(2), Personal] string Reason) : TicketEvent;

    /// <summary>It came back to the working queue, or was over while it was laid aside.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.woken.1")]
    public sealed record Woken([property: Id(0)] WakeCause Cause) : TicketEvent;
}
