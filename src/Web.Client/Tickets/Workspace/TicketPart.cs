using Firstline.Client;
using Firstline.Client.Tickets;
using Firstline.Web.Client.Shared;
using Microsoft.AspNetCore.Components;

namespace Firstline.Web.Client.Tickets.Workspace;

/// <summary>A part of the properties with a list of its own, read again when the ticket moved on.</summary>
public abstract class TicketPart<TItem> : ComponentBase
{
    /// <summary>The most that a part shows.</summary>
    protected const int Most = 100;

    private long _readAt;
    private string? _readOf;

    /// <summary>The ticket.</summary>
    [Parameter, EditorRequired]
    public TicketSight Sight { get; set; } = null!;

    /// <summary>The way to the desk.</summary>
    [Inject]
    protected DeskSession Session { get; set; } = null!;

    /// <summary>What is in it.</summary>
    protected IReadOnlyList<TItem> Items { get; private set; } = [];

    /// <summary>Why it could not be read.</summary>
    protected Exception? Failure { get; private set; }

    /// <summary>The ticket as it is.</summary>
    protected Ticket Ticket => Sight.Ticket!;

    /// <summary>Whether something may be changed here.</summary>
    protected bool Editable => Sight.Editable && Ticket.Status != "closed" && !Sight.Busy;

    /// <summary>Whether the ticket says that there is something to read.</summary>
    protected abstract bool Any { get; }

    /// <summary>Reads it.</summary>
    protected abstract Task<DeskPage<TItem>> Read();

    protected override async Task OnParametersSetAsync()
    {
        if (_readAt == Ticket.Version && _readOf == Ticket.Id)
        {
            return;
        }

        (_readAt, _readOf) = (Ticket.Version, Ticket.Id);
        try
        {
            (Items, Failure) = (Any ? (await Read()).Items : [], null);
        }
        catch (Exception failure) when (failure is DeskProblem or HttpRequestException)
        {
            Failure = failure;
        }
    }
}
