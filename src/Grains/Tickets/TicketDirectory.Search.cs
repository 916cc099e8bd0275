using Firstline.Domain.Tickets.Search;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Ports;

namespace Firstline.Grains.Tickets;

internal sealed partial class TicketDirectory
{
    public async Task<Outcome<FoundTickets>> Search(TicketSearch asked, string? after, int limit)
    {
        if (ConditionOf(asked).Holds(out var condition, out var refusal) is false)
        {
            return refusal;
        }

        try
        {
            var page = await search.Tickets(condition, time.GetUtcNow(), asked.Order, after, limit);
            var excerpts = asked.Excerpts && condition.Asserted().Any()
                ? await search.Excerpts(condition, [.. page.Items.Select(line => line.Number)])
                : null;
            return new FoundTickets([.. page.Items.Select(line => new FoundTicket(line, excerpts?.GetValueOrDefault(line.Number)))], page.Next);
        }
        catch (SearchTooBroad)
        {
            return TooBroad();
        }
    }

    public async Task<Outcome<TicketCount>> Count(TicketSearch asked, int most)
    {
        if (ConditionOf(asked).Holds(out var condition, out var refusal) is false)
        {
            return refusal;
        }

        try
        {
            var count = await search.Count(condition, time.GetUtcNow(), most + 1);
            return new TicketCount(Math.Min(count, most), count > most);
        }
        catch (SearchTooBroad)
        {
            return TooBroad();
        }
    }

    private static Domain.Kernel.Result<Condition> ConditionOf(TicketSearch asked)
    {
        var read = ConditionReader.Read(asked.Query, asked.Me).OrRefusal("q");
        return read.Holds(out var condition, out var refusal) ? FilterConditions.And(FilterConditions.Of(asked.Filter), condition) : refusal;
    }

    private static Domain.Kernel.Refusal TooBroad() =>
        ConditionRefusal.TooBroad.Because("The search took too long. Say more of what is sought, such as status:open, a customer or a rarer word.", "q");
}
