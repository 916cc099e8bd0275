using System.Reflection;
using Firstline.Domain.Escalations;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Approvals;
using Firstline.Domain.Tickets.Erasing;
using Firstline.Domain.Tickets.Work;

namespace Firstline.Domain.Tests.Tickets.Erasing;

public sealed class BlankingFacts
{
    [Fact]
    public void texts_about_persons_go_and_everything_else_stays()
    {
        var id = new Guid(1, 2, 3, new byte[8]);
        TicketBlanks.Of(new TicketEvent.Escalated(1, 2, EscalationTrigger.CustomerRequest, "Ann insists")).ShouldBe(
            new TicketEvent.Escalated(1, 2, EscalationTrigger.CustomerRequest, Person.Erased));
        TicketBlanks.Of(new TicketEvent.TaskAdded(id, new("Visit Ann", new("noor"), Blocking: true))).ShouldBe(
            new TicketEvent.TaskAdded(id, new TaskPlan(Person.Erased, new("noor"), Blocking: true)));
        var plain = new TicketEvent.Closed();
        TicketBlanks.Of(plain).ShouldBeSameAs(plain);
    }

    [Fact]
    public void an_approver_goes_from_the_question_and_from_the_vote_and_the_other_stays()
    {
        var id = new Guid(1, 2, 3, new byte[8]);
        var (ann, bob) = (new Approver(ApproverKind.Contact, "ann@acme.test"), new Approver(ApproverKind.Contact, "bob@acme.test"));
        var ask = new ApprovalAsk("Refund Bob?", [ann, bob], 1);
        Stamped<TicketEvent>[] facts =
        [
            new("t", 1, DateTimeOffset.UnixEpoch, Who.Desk, new TicketEvent.ApprovalRequested(id, ask, Who.Desk)),
            new("t", 2, DateTimeOffset.UnixEpoch, Who.Desk, new TicketEvent.ApprovalVoted(id, bob, true, "As ever.")),
            new("t", 3, DateTimeOffset.UnixEpoch, Who.Desk, new TicketEvent.ApprovalVoted(id, ann, true, "By Ann.")),
        ];

        var blank = TicketBlanks.Of(new TicketTraces(false, [], [], facts), new Person("Ann", "ANN@acme.test"));

        blank.Keys.ShouldBe([1, 3], ignoreOrder: true);
        ((TicketEvent.ApprovalRequested)blank[1]).Ask.Approvers.ShouldBe([ann with { Id = Person.Erased }, bob]);
        ((TicketEvent.ApprovalRequested)blank[1]).Ask.Text.ShouldBe("Refund Bob?");
        blank[3].ShouldBe(new TicketEvent.ApprovalVoted(id, ann with { Id = Person.Erased }, true, Person.Erased));
        TicketBlanks.Of(new TicketTraces(true, facts, [], facts), new Person("Ann", "ann@acme.test"))[1]
            .ShouldBeOfType<TicketEvent.ApprovalRequested>().Ask.Text.ShouldBe(Person.Erased);
    }

    [Fact]
    public void every_part_about_persons_can_be_blank()
    {
        var nullability = new NullabilityInfoContext();
        (from fact in typeof(TicketEvent).GetNestedTypes()
         from part in fact.GetProperties()
         where part.IsDefined(typeof(PersonalAttribute)) && part.PropertyType != typeof(string) && part.PropertyType != typeof(TaskPlan)
             && part.PropertyType != typeof(ApprovalAsk) && part.PropertyType != typeof(Approver)
             && nullability.Create(part).WriteState != NullabilityState.Nullable
         select $"{fact.Name}.{part.Name}").ShouldBeEmpty("Say in TicketBlanks what is left of it, or let it be null.");
    }
}
