using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Automation;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Web.Http;

namespace Firstline.Web.Tickets.Automation;

/// <summary>The tickets of a bulk job, fixed when it begins.</summary>
internal static class BulkSelection
{
    private const int Portion = 500;

    /// <summary>Tickets by their ids or numbers; the first that does not exist is told.</summary>
    public static async Task<(IReadOnlyList<TicketId> Tickets, Refusal? Refusal)> Named(GrainCalls desk, IReadOnlyList<string> names)
    {
        if (names.Count > IBulkGrain.Most)
        {
            return ([], TooMany($"{names.Count:N0} tickets are more than {IBulkGrain.Most:N0}.", "tickets"));
        }

        List<TicketId> tickets = new(names.Count);
        foreach (var name in names)
        {
            if (await desk.Find(name) is not { } id)
            {
                return ([], TicketRefusal.Unknown.Because($"There is no ticket '{name}'.", "tickets"));
            }

            tickets.Add(id);
        }

        return ([.. tickets.Distinct()], null);
    }

    /// <summary>The tickets that a condition finds now.</summary>
    public static async Task<(IReadOnlyList<TicketId> Tickets, Refusal? Refusal)> Found(GrainCalls desk, string query)
    {
        List<TicketId> tickets = [];
        string? after = null;
        do
        {
            var found = await desk.Ask(grains => grains.Tickets().Search(new(new(), query), after, Portion));
            if (found.Refusal is { } refusal)
            {
                return ([], refusal);
            }

            tickets.AddRange(found.View!.Items.Select(item => item.Line.Id));
            after = found.View.Next;
        }
        while (after is not null && tickets.Count <= IBulkGrain.Most);
        return tickets.Count > IBulkGrain.Most
            ? ([], TooMany($"The query finds more than {IBulkGrain.Most:N0} tickets. Narrow it.", "query"))
            : ([.. tickets.Distinct()], null);
    }

    private static Refusal TooMany(string sentence, string field) => AutomationRefusal.TooManyTickets.Because(sentence, field);
}
