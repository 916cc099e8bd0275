using System.Reflection;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Approvals;

namespace Firstline.Domain.Tickets.Erasing;

/// <summary>Facts without the texts that may tell about a person.</summary>
internal static class TicketBlanks
{
    /// <summary>The fact with every such text replaced, and every other such part that may be missing left out; the same fact when it has none.</summary>
    public static TicketEvent Of(TicketEvent fact) => fact switch
    {
        TicketEvent.TaskAdded added => added with { Plan = added.Plan with { Title = Person.Erased } },
        TicketEvent.TaskChanged changed => changed with { Plan = changed.Plan with { Title = Person.Erased } },
        TicketEvent.ApprovalRequested asked => asked with { Ask = asked.Ask with { Text = Person.Erased } },
        _ => Parts(fact),
    };

    /// <summary>The facts that tell less without their traces of a person, by version.</summary>
    public static IReadOnlyDictionary<long, TicketEvent> Of(TicketTraces traces, Person person)
    {
        var blank = traces.Facts.ToDictionary(fact => fact.Version, fact => (Fact: fact.Event, Blank: Of(fact.Event)));
        foreach (var fact in traces.Approvals)
        {
            blank[fact.Version] = (fact.Event, WithoutApprover(blank.GetValueOrDefault(fact.Version, (fact.Event, fact.Event)).Item2, person));
        }

        return blank.Where(pair => pair.Value.Fact != pair.Value.Blank).ToDictionary(pair => pair.Key, pair => pair.Value.Blank);
    }

    /// <summary>The state as it follows from a history of which some facts are blank.</summary>
    public static Ticket Fold(IEnumerable<Stamped<TicketEvent>> facts, IReadOnlyDictionary<long, TicketEvent> blank) => facts.Aggregate(
        (Ticket)new Ticket.Unopened(), (ticket, fact) => Ticket.Evolve(ticket, blank.GetValueOrDefault(fact.Version, fact.Event), fact.At));

    private static TicketEvent WithoutApprover(TicketEvent fact, Person person) => fact switch
    {
        TicketEvent.ApprovalRequested asked when asked.Ask.Approvers.Any(approver => TicketErasing.IsTheirs(approver, person)) =>
            asked with { Ask = asked.Ask with { Approvers = [.. asked.Ask.Approvers.Select(approver => Without(approver, person))] } },
        TicketEvent.ApprovalVoted vote when TicketErasing.IsTheirs(vote.By, person) => vote with { By = Without(vote.By, person), Comment = Person.Erased },
        _ => fact,
    };

    private static Approver Without(Approver approver, Person person) => TicketErasing.IsTheirs(approver, person) ? approver with { Id = Person.Erased } : approver;

    private static TicketEvent Parts(TicketEvent fact)
    {
        var nullability = new NullabilityInfoContext();
        List<PropertyInfo> parts = [.. fact.GetType().GetProperties().Where(part =>
            part.IsDefined(typeof(PersonalAttribute)) && part.GetValue(fact) is not null
            && (part.PropertyType == typeof(string) || nullability.Create(part).WriteState == NullabilityState.Nullable))];
        if (parts.Count == 0)
        {
            return fact;
        }

        var copy = fact with { };
        foreach (var part in parts)
        {
            part.SetValue(copy, part.PropertyType == typeof(string) ? Person.Erased : null);
        }

        return copy;
    }
}
