using Firstline.Client;
using Firstline.Client.Tickets;

namespace Firstline.Web.Client.Tickets.List;

/// <summary>One change to many tickets: each by itself, so that what is refused for one does not stop the others.</summary>
public sealed class BulkRun
{
    private const int AtOnce = 4;
    private readonly List<(TicketSummary Ticket, string Why)> _failed = [];
    private readonly List<TicketSummary> _done = [];

    /// <param name="what">What is done, in words.</param>
    /// <param name="tickets">To which tickets.</param>
    public BulkRun(string what, IReadOnlyList<TicketSummary> tickets) => (What, Tickets) = (what, tickets);

    /// <summary>What is done, in words.</summary>
    public string What { get; }

    /// <summary>To which tickets.</summary>
    public IReadOnlyList<TicketSummary> Tickets { get; }

    /// <summary>Those that were changed.</summary>
    public IReadOnlyList<TicketSummary> Done => _done;

    /// <summary>Those that were not, and why.</summary>
    public IReadOnlyList<(TicketSummary Ticket, string Why)> Failed => _failed;

    /// <summary>Whether every ticket was tried.</summary>
    public bool Over => _done.Count + _failed.Count == Tickets.Count;

    /// <summary>Runs it.</summary>
    /// <param name="act">Changes one ticket.</param>
    /// <param name="moved">One more was tried.</param>
    public async Task Run(Func<TicketSummary, Task> act, Action moved)
    {
        foreach (var part in Tickets.Chunk(AtOnce))
        {
            await Task.WhenAll(part.Select(async ticket =>
            {
                try
                {
                    await act(ticket);
                    _done.Add(ticket);
                }
                catch (Exception failure) when (failure is DeskProblem or HttpRequestException)
                {
                    _failed.Add((ticket, failure is DeskProblem ? failure.Message : "The desk did not answer."));
                }

                moved();
            }));
        }
    }
}
