using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Automation;
using Firstline.TestKit;

namespace Firstline.Domain.Tests.Tickets.Automation;

public sealed class UndoingABulkJob
{
    private static readonly Guid Job = Guid.Parse("0198a8f0-0000-7000-8000-0000000000bb");

    private static TicketStory Changed(params TicketAction[] actions) =>
        TicketStory.Opened("2026-03-02 10:00").After(TimeSpan.FromMinutes(1)).When(new RunActions(actions, Job, null, null, Job)).After(TimeSpan.FromMinutes(1));

    private static TicketStory Undone(TicketStory story)
    {
        var found = Found(story);
        return story.When(new RestoreTicket(Job, found.Before, found.After));
    }

    private static (RestorePoint Before, RestorePoint After, IReadOnlyList<TicketEvent> Changes) Found(TicketStory story) =>
        BulkUndo.Find([.. story.Facts.Select(fact => (fact.Fact, fact.At))], Job).ShouldNotBeNull();

    [Fact]
    public void puts_back_what_the_job_changed()
    {
        var story = Undone(Changed(new TicketAction.SetPriority(Priority.Low), new TicketAction.AddTags(["bulk"]), new TicketAction.Assign(new("noor")), new TicketAction.SetComponent("api")));

        (story.Ticket.Priority, story.Ticket.Tags.Length, story.Ticket.Agent, story.Ticket.Component).ShouldBe((Priority.Medium, 0, null, ""));
        story.New.OfType<TicketEvent.BulkUndone>().ShouldHaveSingleItem();
    }

    [Fact]
    public void leaves_what_was_changed_since_and_says_so()
    {
        var story = Changed(new TicketAction.SetPriority(Priority.Low), new TicketAction.SetCategory(Category.AccountIssue)).When(new ChangePriority(Priority.High));
        var found = Found(story);

        BulkUndo.Stays(story.Ticket, found.Before, found.After, found.Changes).ShouldBe(["priority was changed since"]);
        Undone(story);
        (story.Ticket.Priority, story.Ticket.Category).ShouldBe((Priority.High, Category.TechnicalIssue));
    }

    [Fact]
    public void says_what_has_no_inverse()
    {
        var story = Changed(new TicketAction.MoveTo(new("billing")), new TicketAction.Note("Bulk."), new TicketAction.Wait(WaitingFor.Customer));
        var found = Found(story);

        BulkUndo.Stays(story.Ticket, found.Before, found.After, found.Changes)
            .ShouldBe(["it had no team before", "a note cannot be taken back", "its status is not put back"]);
    }

    [Fact]
    public void asked_again_it_changes_nothing() =>
        Undone(Undone(Changed(new TicketAction.SetPriority(Priority.Low)))).Then();

    [Fact]
    public void a_job_that_did_nothing_left_nothing() =>
        BulkUndo.Find([.. TicketStory.Opened("2026-03-02 10:00").Facts.Select(fact => (fact.Fact, fact.At))], Job).ShouldBeNull();
}
