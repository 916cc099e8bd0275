using System.Reflection;
using Firstline.Domain.Escalations;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
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
    public void every_part_about_persons_can_be_blank()
    {
        var nullability = new NullabilityInfoContext();
        (from fact in typeof(TicketEvent).GetNestedTypes()
         from part in fact.GetProperties()
         where part.IsDefined(typeof(PersonalAttribute)) && part.PropertyType != typeof(string) && part.PropertyType != typeof(TaskPlan)
             && nullability.Create(part).WriteState != NullabilityState.Nullable
         select $"{fact.Name}.{part.Name}").ShouldBeEmpty("Say in TicketBlanks what is left of it, or let it be null.");
    }
}
