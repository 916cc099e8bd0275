using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Conversation;
using Firstline.TestKit;

namespace Firstline.Domain.Tests.Tickets.Conversation;

public sealed class GuardingWhatIsSent
{
    private static readonly Who Me = new(WhoKind.Agent, "noor", "Noor");
    private static readonly Who Another = new(WhoKind.Agent, "kim", "Kim");

    public static TheoryData<TicketEvent> OfOthers { get; } =
    [
        new TicketEvent.Replied(Some.Message(), Channel.Email), new TicketEvent.Noted(Some.Message()), new TicketEvent.PriorityChanged(Priority.Low, Priority.High),
        new TicketEvent.Assigned(new("kim")), new TicketEvent.StatusChanged(TicketStatus.New, TicketStatus.Open), new TicketEvent.Resolved(Resolution.Fixed),
        new TicketEvent.Reopened("Again."), new TicketEvent.CallLogged(Some.Message(), CallDirection.Inbound, true, TimeSpan.Zero, Some.Instant("2026-03-02 10:00")),
    ];

    [Theory]
    [MemberData(nameof(OfOthers))]
    public void holds_for_what_others_did_and_not_for_ones_own(TicketEvent fact)
    {
        SendGuard.Holds(Stamped(fact, Another), Me).ShouldBeTrue();
        SendGuard.Holds(Stamped(fact, Me), Me).ShouldBeFalse();
    }

    [Fact]
    public void holds_when_the_customer_wrote_whoever_brought_it() =>
        SendGuard.Holds(Stamped(new TicketEvent.CustomerWrote(Some.Message(), Channel.Email), Me), Me).ShouldBeTrue();

    [Fact]
    public void never_holds_for_clocks_tags_and_reports()
    {
        TicketEvent[] harmless =
        [
            new TicketEvent.ClockMoved(new ClockEvent.Breached(ClockKind.FirstResponse, 1, Some.Instant("2026-03-02 10:00"), Some.Instant("2026-03-02 10:01"), "time")),
            new TicketEvent.Tagged(["vip"]), new TicketEvent.DeliveryReported(Some.Message(), DeliveryState.Sent), new TicketEvent.Watched(new("kim")),
        ];

        harmless.ShouldAllBe(fact => !SendGuard.Holds(Stamped(fact, Who.Desk), Me));
    }

    private static Stamped<TicketEvent> Stamped(TicketEvent fact, Who by) => new("t", 2, Some.Instant("2026-03-02 10:00"), by, fact);
}
