using Firstline.Domain.Kernel;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;

namespace Firstline.Grains.Ports;

/// <summary>Reads what rules did. Safe for concurrent use; never waits for writers.</summary>
public interface IRuleRuns
{
    /// <summary>A page of runs, newest first.</summary>
    /// <exception cref="FormatException">The cursor is not one of ours.</exception>
    Task<Page<RuleRun>> Runs(string? rule, TicketId? ticket, string? after, int limit);

    /// <summary>How often each rule ran since an instant.</summary>
    Task<IReadOnlyList<RuleCount>> Counts(DateTimeOffset since);
}

/// <summary>A run of a rule, in its log. Key: ticket and version.</summary>
public sealed record RuleRunRow(TicketId Ticket, RuleRun Run) : ReadRow;
