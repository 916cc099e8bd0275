using System.Reflection;
using Firstline.Domain.Kernel;

namespace Firstline.Domain.Tickets.Erasing;

/// <summary>Facts without the texts that may tell about a person.</summary>
internal static class TicketBlanks
{
    /// <summary>The fact with every such text replaced; the same fact when it has none.</summary>
    public static TicketEvent Of(TicketEvent fact) => fact switch
    {
        TicketEvent.TaskAdded added => added with { Plan = added.Plan with { Title = Person.Erased } },
        TicketEvent.TaskChanged changed => changed with { Plan = changed.Plan with { Title = Person.Erased } },
        _ => Texts(fact),
    };

    /// <summary>The state as it follows from a history of which some facts are blank.</summary>
    public static Ticket Fold(IEnumerable<Stamped<TicketEvent>> facts, IReadOnlySet<long> blank) => facts.Aggregate(
        (Ticket)new Ticket.Unopened(), (ticket, fact) => Ticket.Evolve(ticket, blank.Contains(fact.Version) ? Of(fact.Event) : fact.Event, fact.At));

    private static TicketEvent Texts(TicketEvent fact)
    {
        List<PropertyInfo> texts = [.. fact.GetType().GetProperties()
            .Where(part => part.PropertyType == typeof(string) && part.IsDefined(typeof(PersonalAttribute)) && part.GetValue(fact) is string)];
        if (texts.Count == 0)
        {
            return fact;
        }

        var copy = fact with { };
        foreach (var text in texts)
        {
            text.SetValue(copy, Person.Erased);
        }

        return copy;
    }
}
