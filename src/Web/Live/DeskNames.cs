using System.Globalization;
using Firstline.Domain.Kernel;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Wallboards;

namespace Firstline.Web.Live;

/// <summary>Names as people say them. Agents' and customers' names are asked for once in a while and remembered; a team is called after its id.</summary>
/// <remarks>Safe for concurrent use.</remarks>
internal sealed class DeskNames(IGrainFactory grains, TimeProvider time, ILogger<DeskNames> logger)
{
    private readonly NameBook<AgentId> _agents = new(async agent => (await grains.Agent(agent).View())?.Name, time, logger);
    private readonly NameBook<CustomerId> _customers = new(async customer => (await grains.Customer(customer).View())?.Name, time, logger);

    /// <summary>An agent's name; the id while the name is not known.</summary>
    public string Agent(AgentId agent) => _agents.Of(agent);

    /// <summary>A customer's name; the id while the name is not known.</summary>
    public string Customer(CustomerId customer) => _customers.Of(customer);

    /// <summary>A team's name.</summary>
    public static string Team(TeamId team) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(team.Value.Replace('-', ' '));

    /// <summary>Makes sure that the names on these parts of a board are known. Never fails: who cannot be asked keeps the name known before, or the id.</summary>
    public Task Know(BoardNumbersView? numbers, IReadOnlyList<BoardDeadlineView>? next)
    {
        IEnumerable<CustomerId> customers = next?.Select(row => row.Ticket.Customer) ?? [];
        return Task.WhenAll(
            _agents.Know(next?.Select(row => row.Agent).OfType<AgentId>() ?? []),
            _customers.Know(numbers?.OldestUnassigned is { } oldest ? customers.Append(oldest.Customer) : customers));
    }
}
