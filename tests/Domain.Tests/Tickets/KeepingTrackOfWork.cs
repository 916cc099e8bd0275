using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Work;
using Firstline.TestKit;

namespace Firstline.Domain.Tests.Tickets;

public sealed class KeepingTrackOfWork
{
    private static readonly Who Noor = new(WhoKind.Agent, "noor", "Noor");
    private static readonly AgentId Agent = new("noor");

    [Fact]
    public void time_is_corrected_and_removed_by_new_facts()
    {
        var entry = Id(1);
        var story = Opened().When(new LogTime(entry, 25, "research", Agent, true, " Logs. ")).Then(new TicketEvent.TimeLogged(entry, 25, "research", Agent, true, "Logs."))
            .When(new LogTime(entry, 30, "research", Agent, true)).Then();
        story.When(new CorrectTime(entry, 20, "call", false, "Less.")).Then(new TicketEvent.TimeCorrected(entry, 20, "call", false, "Less."));
        story.Ticket.Time.Single().ShouldSatisfyAllConditions(time => time.Minutes.ShouldBe(20), time => time.Billable.ShouldBeFalse(), time => time.At.ShouldBe(Some.Instant("2026-03-02 09:00")));
        story.When(new CorrectTime(entry, 20, "call", false, "Again.")).Then();
        story.When(new RemoveTime(entry, "Twice.")).Then(new TicketEvent.TimeRemoved(entry, "Twice."));
        story.Ticket.Time.ShouldBeEmpty();
        story.When(new RemoveTime(entry, "Twice.")).ThenRefused(TicketRefusal.UnknownWork);
        story.When(new CorrectTime(entry, 20, "call", false, "Gone.")).ThenRefused(TicketRefusal.UnknownWork);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1_441)]
    public void time_is_at_least_a_minute_and_at_most_a_day(int minutes) => Opened().When(new LogTime(Id(1), minutes, "work", Agent, true)).ThenRefused(TicketRefusal.BadMinutes);

    [Fact]
    public void time_has_an_activity_and_goes_on_after_the_end()
    {
        Opened().When(new LogTime(Id(1), 5, "Not a slug", Agent, true)).ThenRefused(TicketRefusal.BadActivity);
        Opened().When(new LogTime(Id(1), 5, "work", Agent, true, new string('x', 501))).ThenRefused(TicketRefusal.TextTooLong);
        var closed = Opened().When(new ResolveTicket(Resolution.Spam)).When(new CloseTicket()).When(new LogTime(Id(1), 1_440, "work", Agent, true));
        closed.Ticket.Time.Length.ShouldBe(1);
        closed.When(new AddChecklistItem(Id(2), "Late.", false)).ThenRefused(TicketRefusal.IsClosed);
    }

    [Fact]
    public void there_is_a_most_of_everything()
    {
        var story = Opened();
        for (var i = 0; i < TicketWork.MostEntries; i++)
        {
            story.When(new LogTime(Id(i + 1), 1, "work", Agent, true));
        }

        story.When(new LogTime(Id(9_999), 1, "work", Agent, true)).ThenRefused(TicketRefusal.TooMuchWork);
        for (var i = 0; i < TicketWork.MostItems; i++)
        {
            story.When(new AddChecklistItem(Id(i + 1), "Do it.", false)).When(new AddTask(Id(i + 1), new("Do it.")));
        }

        story.When(new AddChecklistItem(Id(9_999), "Do it.", false)).ThenRefused(TicketRefusal.TooMuchWork);
        story.When(new AddTask(Id(9_999), new("Do it."))).ThenRefused(TicketRefusal.TooMuchWork);
    }

    [Fact]
    public void a_required_item_keeps_the_ticket_from_being_resolved_until_it_is_done()
    {
        var story = Opened().When(new AddChecklistItem(Id(1), "First.", true)).When(new AddChecklistItem(Id(2), "Second.", false));
        story.When(new ResolveTicket(Resolution.Fixed)).ThenRefused(TicketRefusal.ChecklistOpen);
        story.When(new TickChecklistItem(Id(1), true, Noor)).Then(new TicketEvent.ChecklistItemTicked(Id(1), Noor)).When(new TickChecklistItem(Id(1), true, Noor)).Then();
        (story.Ticket.Checklist[0].DoneBy, story.Ticket.Checklist[0].DoneAt).ShouldBe((Noor, Some.Instant("2026-03-02 09:00")));
        story.When(new TickChecklistItem(Id(1), false, Noor)).Then(new TicketEvent.ChecklistItemUnticked(Id(1)));
        story.When(new ChangeChecklistItem(Id(1), "First.", false)).When(new ResolveTicket(Resolution.Fixed));
        story.Ticket.Status.ShouldBe(TicketStatus.Resolved);
    }

    [Fact]
    public void a_duplicate_needs_no_checklist() =>
        Opened().When(new AddChecklistItem(Id(1), "First.", true)).When(new AddTask(Id(2), new("Cable.", Blocking: true))).When(new ResolveTicket(Resolution.Duplicate)).Ticket.IsOpen.ShouldBeFalse();

    [Fact]
    public void a_checklist_is_ordered_by_naming_each_item_once()
    {
        var story = Opened().When(new AddChecklistItem(Id(1), "First.", true)).When(new AddChecklistItem(Id(2), "Second.", false));
        story.When(new OrderChecklist([Id(2), Id(1)]));
        story.Ticket.Checklist.Select(item => item.Id).ShouldBe([Id(2), Id(1)]);
        story.When(new OrderChecklist([Id(2), Id(1)])).Then();
        story.When(new OrderChecklist([Id(2)])).ThenRefused(TicketRefusal.BadOrder);
        story.When(new OrderChecklist([Id(2), Id(2)])).ThenRefused(TicketRefusal.BadOrder);
        story.When(new RemoveChecklistItem(Id(2))).When(new RemoveChecklistItem(Id(2))).ThenRefused(TicketRefusal.UnknownWork);
        story.When(new AddChecklistItem(Id(3), " ", false)).ThenRefused(TicketRefusal.EmptyText);
    }

    [Fact]
    public void a_side_task_is_noticed_once_when_it_is_overdue_and_again_when_it_has_another_date()
    {
        var story = Opened().When(new AddTask(Id(1), new("Cable.", Agent, Due: Some.Instant("2026-03-02 09:30"))));
        story.Ticket.NextWake.ShouldBe(Some.Instant("2026-03-02 09:30"));
        story.At("2026-03-02 09:30").When(new LookAtClocks()).Then(new TicketEvent.TaskOverdue(Id(1), Some.Instant("2026-03-02 09:30")));
        story.When(new LookAtClocks()).Then();
        story.When(new ChangeTask(Id(1), new("Cable.", Agent, Due: Some.Instant("2026-03-02 09:40")))).At("2026-03-02 09:41").When(new AddNote(Some.Message(), "Hm."));
        story.New.First().ShouldBe(new TicketEvent.TaskOverdue(Id(1), Some.Instant("2026-03-02 09:40")));
        story.When(new AddTask(Id(2), new("Late.", Due: Some.Instant("2026-03-02 09:00")))).ThenRefused(TicketRefusal.DuePassed);
        story.When(new AddTask(Id(2), new("Far.", Due: Some.Instant("2046-03-02 09:00")))).ThenRefused(TicketRefusal.DuePassed);
    }

    [Fact]
    public void a_blocking_side_task_keeps_the_ticket_from_being_resolved_until_it_ends()
    {
        var story = Opened().When(new AddTask(Id(1), new("Cable.", Blocking: true))).When(new AddTask(Id(2), new("Not needed.")));
        story.When(new ResolveTicket(Resolution.Fixed)).ThenRefused(TicketRefusal.TasksOpen);
        story.When(new EndTask(Id(1), TaskOutcome.Done, Noor)).Then(new TicketEvent.TaskEnded(Id(1), TaskOutcome.Done, Noor)).When(new EndTask(Id(1), TaskOutcome.Done, Noor)).Then();
        story.When(new EndTask(Id(1), TaskOutcome.Cancelled, Noor)).ThenRefused(TicketRefusal.TaskEnded);
        story.When(new ChangeTask(Id(1), new("Other."))).ThenRefused(TicketRefusal.TaskEnded);
        story.When(new ReopenTask(Id(1))).When(new ResolveTicket(Resolution.Fixed)).ThenRefused(TicketRefusal.TasksOpen);
        story.When(new EndTask(Id(9), TaskOutcome.Done, Noor)).ThenRefused(TicketRefusal.UnknownWork);
        story.When(new EndTask(Id(1), TaskOutcome.Done, Noor)).When(new ResolveTicket(Resolution.Fixed)).Ticket.IsOpen.ShouldBeFalse();
    }

    private static TicketStory Opened() => TicketStory.Opened("2026-03-02 09:00").When(new ReplyToCustomer(Some.Message(), "Hello.", Channel.Email));

    private static Guid Id(int number) => new(number, 1, 1, new byte[8]);
}
