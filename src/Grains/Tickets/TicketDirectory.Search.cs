using Firstline.Domain.Tickets.Lifecycle;
using Firstline.Domain.Tickets.Search;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Ports;

namespace Firstline.Grains.Tickets;

internal sealed partial class TicketDirectory
{
    public async Task<Outcome<FoundTickets>> Search(TicketSearch asked, string? after, int limit)
    {
        if ((await ConditionOf(asked)).Holds(out var condition, out var refusal) is false)
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
        if ((await ConditionOf(asked)).Holds(out var condition, out var refusal) is false)
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

    public async Task<IReadOnlyList<ConditionFault>> Faults(string query)
    {
        await words.Ensure(query);
        return ConditionReader.Read(query, known: words.Now).Faults;
    }

    private async Task<Domain.Kernel.Result<Condition>> ConditionOf(TicketSearch asked)
    {
        await words.Ensure(asked.Query);
        if (asked.Filter.StatusId is { } status && !words.Now.KnowsStatus(status))
        {
            return LifecycleRefusal.NoSuchStatus.Because($"There is no status '{status}'.", "statusId");
        }

        var read = ConditionReader.Read(asked.Query, asked.Me, words.Now).OrRefusal("q");
        return read.Holds(out var condition, out var refusal) ? FilterConditions.And(FilterConditions.Of(asked.Filter), condition) : refusal;
    }

    private static Domain.Kernel.Refusal TooBroad() =>
        ConditionRefusal.TooBroad.Because("The search took too long. Say more of what is sought, such as status:open, a customer or a rarer word.", "q");
}
