using System.Reflection;
using Firstline.Domain.Kernel;

namespace Firstline.Domain.Tickets.Erasing;

/// <summary>Facts without the texts that may tell about a person.</summary>
internal static class TicketBlanks
{
    /// <summary>The fact with every such text replaced, and every other such part that may be missing left out; the same fact when it has none.</summary>
    public static TicketEvent Of(TicketEvent fact) => fact switch
    {
        TicketEvent.TaskAdded added => added with { Plan = added.Plan with { Title = Person.Erased } },
        TicketEvent.TaskChanged changed => changed with { Plan = changed.Plan with { Title = Person.Erased } },
        _ => Parts(fact),
    };

    /// <summary>The state as it follows from a history of which some facts are blank.</summary>
    public static Ticket Fold(IEnumerable<Stamped<TicketEvent>> facts, IReadOnlySet<long> blank) => facts.Aggregate(
        (Ticket)new Ticket.Unopened(), (ticket, fact) => Ticket.Evolve(ticket, blank.Contains(fact.Version) ? Of(fact.Event) : fact.Event, fact.At));

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
