using Firstline.Domain.Tickets;
using Firstline.TestKit;

namespace Firstline.Domain.Tests.Tickets;

/// <summary>Resolved does not mean that nothing about it may be put right: reports judge by the priority that it has in the end.</summary>
public sealed class CorrectingAResolvedTicket
{
    [Fact]
    public void may_change_its_priority_and_moves_no_clock() => Resolved()
        .When(new ChangePriority(Priority.Critical))
        .Then(new TicketEvent.PriorityChanged(Priority.Medium, Priority.Critical))
        .ThenClocks();

    [Fact]
    public void ends_when_it_is_closed() =>
        Resolved().When(new CloseTicket()).When(new ChangePriority(Priority.Low)).ThenRefused(TicketRefusal.IsClosed);

    private static TicketStory Resolved() => TicketStory.Opened("2026-03-02 10:00")
        .At("2026-03-02 11:00").When(new ReplyToCustomer(Some.Message(), "It is the fuse.", Channel.Phone))
        .At("2026-03-02 12:00").When(new ResolveTicket(Resolution.Fixed));
}
