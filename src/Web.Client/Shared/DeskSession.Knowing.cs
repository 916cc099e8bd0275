using Firstline.Client;
using Firstline.Client.Settings;
using Firstline.Client.Tickets;
using Firstline.Client.Tickets.Automation;

namespace Firstline.Web.Client.Shared;

/// <summary>What the desk's administrators set up for tickets: statuses, fields, the matrix, macros.</summary>
public sealed partial class DeskSession
{
    /// <summary>The settings of tickets; null until they were read.</summary>
    public TicketSettings? Settings { get; private set; }

    /// <summary>The macros that one may use, by title.</summary>
    public IReadOnlyList<Macro> Macros { get; private set; } = [];

    /// <summary>What people call the status that a ticket stands at.</summary>
    public string StatusOf(Ticket ticket) => Settings?.Statuses?.FirstOrDefault(status => status.Id == ticket.StatusId)?.Name ?? Words.Named(ticket.Status);

    /// <summary>Reads the settings of tickets. What cannot be read stays as it is known.</summary>
    public async Task MeetSettings(CancellationToken stop = default)
    {
        try
        {
            Settings = await Desk.TicketSettings(stop);
            Changed?.Invoke();
        }
        catch (Exception failure) when (failure is DeskProblem or HttpRequestException or OperationCanceledException)
        {
            return;
        }
    }

    /// <summary>Reads the macros; throws when the desk does not tell them.</summary>
    public async Task MeetMacros(CancellationToken stop = default) =>
        Macros = [.. (await Automation.Macros(stop)).OrderBy(macro => macro.Title, StringComparer.CurrentCultureIgnoreCase)];
}
