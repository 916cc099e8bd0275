using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.TestKit;

namespace Firstline.Domain.Tests.Tickets;

/// <summary>"Why is this due at 14:10?" has an answer: segments, changes and a sentence, folded from the ticket's own events.</summary>
public sealed class ExplainingADeadline
{
    private static readonly ResolutionPromise Promise = new(Priority.Medium, TimeSpan.FromHours(16));

    [Fact]
    public void tells_open_and_closed_hours_up_to_now_and_on_to_the_deadline()
    {
        var ledger = Ledger(TicketStory.Opened("2026-03-02 15:00", Priority.High), "2026-03-03 10:00", ClockKind.FirstResponse);

        ledger.Segments.Select(segment => (segment.Kind, segment.From, segment.To, segment.Ahead)).ShouldBe(
        [
            (SegmentKind.Running, Some.Instant("2026-03-02 15:00"), Some.Instant("2026-03-02 17:00"), false),
            (SegmentKind.Closed, Some.Instant("2026-03-02 17:00"), Some.Instant("2026-03-03 09:00"), false),
            (SegmentKind.Running, Some.Instant("2026-03-03 09:00"), Some.Instant("2026-03-03 10:00"), false),
            (SegmentKind.Running, Some.Instant("2026-03-03 10:00"), Some.Instant("2026-03-03 15:00"), true),
        ]);
        (ledger.Elapsed, ledger.Allowed, ledger.OverdueBy).ShouldBe((TimeSpan.FromHours(3), TimeSpan.FromHours(8), null));
        ledger.Sentence.ShouldBe("Due Tue 3 Mar 2026 15:00, because rule 'standard' of policy version 1 allows 8 h of open time in 'standard-hours' (UTC) from Mon 2 Mar 2026 15:00.");
    }

    [Fact]
    public void tells_a_pause_with_its_cause_and_what_it_was_worth()
    {
        var story = Resolving().At("2026-03-02 11:00").When(new WaitForAnswer(WaitingFor.Customer))
            .At("2026-03-03 10:00").When(new ReceiveMessage(Some.Message(), "Here it is.", Channel.Email));

        var ledger = Ledger(story, "2026-03-03 11:00", ClockKind.Resolution);

        ledger.Segments.Where(segment => segment.Kind == SegmentKind.Paused).Select(segment => (segment.From, segment.To, segment.Counted, segment.Cause)).ShouldBe(
        [
            (Some.Instant("2026-03-02 11:00"), Some.Instant("2026-03-02 17:00"), TimeSpan.Zero, "the status became waiting on customer"),
            (Some.Instant("2026-03-03 09:00"), Some.Instant("2026-03-03 10:00"), TimeSpan.Zero, "the status became waiting on customer"),
        ]);
        ledger.Sentence.ShouldEndWith("It stood still for 7 h of open time, which does not count.");
        ledger.Changes.Select(change => (change.Kind, change.Cause)).ShouldBe(
            [("started", "the ticket was opened"), ("paused", "the status became waiting on customer"), ("resumed", "the status became open")]);
    }

    [Fact]
    public void tells_that_it_stands_still_and_why() =>
        Ledger(Resolving().At("2026-03-02 11:00").When(new WaitForAnswer(WaitingFor.Customer)), "2026-03-03 12:00", ClockKind.Resolution)
            .Sentence.ShouldStartWith("Stands still since Mon 2 Mar 2026 11:00, because the status became waiting on customer; 2 h of open time are used.");

    [Fact]
    public void tells_which_version_and_what_changed_the_target()
    {
        var rules = Some.Under(SomePolicy.First, SomePolicy.First.WithDefault(rule => SomePolicy.Rule(rule.Id, null, 8, 1, 1, 2, 4)));
        var story = TicketStory.Opened(Some.Instant("2026-03-02 09:00"), Some.Opening(Priority.Low), Some.Terms(), rules)
            .At("2026-03-02 10:00").When(new ChangePriority(Priority.Medium)).At("2026-03-02 10:30").When(new ApplyPolicy(2));

        var ledger = Ledger(story, "2026-03-02 12:30", ClockKind.FirstResponse, rules);

        ledger.Changes.Select(change => (change.Kind, change.Cause, change.Allowed?.TotalHours, change.PolicyVersion, change.Rule)).ShouldBe(
        [
            ("started", "the ticket was opened", 48, 1, "standard"),
            ("retargeted", "the priority became medium", 24, 1, "standard"),
            ("retargeted", "version 2 of the policy came into force", 2, 2, "standard"),
            ("warned", "the first warning was due", 2, 2, "standard"),
        ]);
        (ledger.Elapsed, ledger.OverdueBy).ShouldBe((TimeSpan.FromHours(3.5), TimeSpan.FromHours(1.5)));
        ledger.Sentence.ShouldEndWith("It is overdue by 1 h 30 min of open time.");
    }

    [Fact]
    public void tells_overdue_time_in_open_hours_and_the_verdict()
    {
        var story = TicketStory.Opened("2026-03-06 09:00", Priority.High).Until("2026-03-09 10:00").When(new ReplyToCustomer(Some.Message(), "Sorry.", Channel.Email));

        var ledger = Ledger(story, "2026-03-20 00:00", ClockKind.FirstResponse);

        ledger.OverdueBy.ShouldBe(TimeSpan.FromHours(1));
        ledger.Sentence.ShouldStartWith("Stopped Mon 9 Mar 2026 10:00 after 9 h of open time: missed by 1 h.");
        ledger.Segments[^1].To.ShouldBe(Some.Instant("2026-03-09 10:00"));
    }

    [Fact]
    public void leaves_out_the_time_between_a_resolution_and_its_reopening_and_keeps_the_first_one()
    {
        var story = Resolving().When(new ReplyToCustomer(Some.Message(), "Try this.", Channel.Email)).At("2026-03-02 12:00").When(new ResolveTicket(Resolution.Fixed))
            .At("2026-03-04 09:00").When(new ReopenTicket("It came back.")).At("2026-03-04 11:00").When(new ResolveTicket(Resolution.Fixed));

        var ledger = Ledger(story, "2026-03-10 00:00", ClockKind.Resolution);

        (ledger.FirstElapsed, ledger.Elapsed).ShouldBe((TimeSpan.FromHours(3), TimeSpan.FromHours(5)));
        ledger.Segments.Single(segment => segment.Kind == SegmentKind.Stopped).To.ShouldBe(Some.Instant("2026-03-04 09:00"));
    }

    [Fact]
    public void tells_what_was_spent_in_a_ticket_that_was_merged_into_this_one()
    {
        var other = Resolving();
        var story = TicketStory.Opened("2026-03-02 10:00").At("2026-03-02 12:00").When(new AbsorbTicket(
            new(new(new Guid(7, 7, 7, new byte[8])), new(1002)), new("acme"), 1, [.. other.Ticket.Clocks.Select(clock => clock.Carry())]));

        var ledger = Ledger(story, "2026-03-02 13:00", ClockKind.Resolution);

        (ledger.Elapsed, ledger.Schedule!.Due).ShouldBe((TimeSpan.FromHours(4), Some.Instant("2026-03-03 17:00")));
        ledger.Changes[^1].ShouldSatisfyAllConditions(change => change.Kind.ShouldBe("adopted"), change => change.Cause.ShouldBe("FL-1002 was merged into this ticket"));
    }

    [Fact]
    public void speaks_in_the_zone_of_the_hours() =>
        Ledger(TicketStory.Opened("2026-03-27 15:30", Priority.High, zone: "Europe/Berlin"), "2026-03-27 15:45", ClockKind.FirstResponse)
            .Sentence.ShouldBe("Due Mon 30 Mar 2026 16:30, because rule 'standard' of policy version 1 allows 8 h of open time in 'standard-hours' (Europe/Berlin) from Fri 27 Mar 2026 16:30.");

    private static TicketStory Resolving() => TicketStory.Opened("2026-03-02 09:00", resolution: Promise);

    private static ClockLedger Ledger(TicketStory story, string at, ClockKind clock, TicketRules? rules = null) =>
        LedgerFold.Of(story.Stamped(), (rules ?? Some.Rules).Book, Some.Instant(at)).Last(ledger => ledger.Clock == clock);
}
