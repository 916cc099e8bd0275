using Firstline.Client;
using Firstline.Client.Live;
using Firstline.Web.Client.Shared;
using Firstline.Web.Client.Tickets.Workspace;
using Microsoft.AspNetCore.Components;

namespace Firstline.Web.Client.Tickets;

/// <summary>The workspace of a ticket. Read again when it changes, when its tab is looked at again, and once a minute for what time alone changes.</summary>
public sealed partial class TicketPage : ComponentBase, IAsyncDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan BeatEvery = TimeSpan.FromSeconds(5);
    private static readonly (string, string)[] MoreKeys = [("Ctrl Enter", "send what is written"), ("Ctrl Shift P", "preview of what is written"), ("Esc", "leave a field or a dialog")];
    private readonly CancellationTokenSource _stop = new();
    private TicketSight? _sight;
    private QueuePane? _queue;
    private Conversation? _talk;
    private Composer? _composer;
    private PropertiesPane? _properties;
    private WorkTools? _tools;
    private (string Ticket, string Agent)? _attended;

    /// <summary>Its id or number.</summary>
    [Parameter]
    public string Name { get; set; } = "";

    /// <summary>talk, clocks, or on a narrow screen details.</summary>
    [Parameter]
    public string? Tab { get; set; }

    [Inject]
    private DeskSession Session { get; set; } = null!;

    [Inject]
    private DeskConnection Line { get; set; } = null!;

    [Inject]
    private Returns Returns { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private Hands Hands { get; set; } = null!;

    private string Shown => Tab is "clocks" or "details" ? Tab : "talk";

    private IReadOnlyList<Shortcut> Keys => field ??=
    [
        Shortcut.Of("j", "next ticket", () => _queue?.Go(1)),
        Shortcut.Of("k", "ticket before", () => _queue?.Go(-1)),
        Shortcut.Of("r", "reply", () => _composer?.Begin("reply")),
        Shortcut.Of("n", "internal note", () => _composer?.Begin("note")),
        new("m", "apply a macro", () => _tools?.Macro() ?? Task.CompletedTask),
        new("z", "snooze, or take up again", () => _tools?.Snooze() ?? Task.CompletedTask),
        new("e", "escalate", () => _tools?.Escalate() ?? Task.CompletedTask),
        new("a", "agent", () => Hands.Focus("#prop-agent")),
        new("p", "priority", () => Hands.Focus("#prop-priority")),
        new("s", "status", () => Hands.Focus("#prop-status")),
        new("t", "tags", () => Hands.Focus("#prop-tags")),
        Shortcut.Of("c", "clocks and conversation", () => Navigation.NavigateTo($"tickets/{Name}{(Shown == "clocks" ? "" : "/clocks")}")),
        Shortcut.Of("Escape", "back to the list", () => Navigation.NavigateTo("tickets")),
    ];

    public async ValueTask DisposeAsync()
    {
        Line.TicketChanged -= Heard;
        Line.PresenceChanged -= Heard;
        Session.Changed -= Redraw;
        Returns.Came -= Refresh;
        await _stop.CancelAsync();
        await Leave();
        _stop.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (!RendererInfo.IsInteractive || _sight?.Name == Name)
        {
            return;
        }

        var first = _sight is null;
        await Leave();
        _sight = new(Session, Clock, Name, _stop.Token);
        _sight.Changed += () => _ = InvokeAsync(Draw);
        await Quietly(() => Session.MeetAgents(_stop.Token));
        _ = InvokeAsync(() => Session.MeetSettings(_stop.Token));
        await _sight.Load();
        await Follow(first);
    }

    private async Task Follow(bool first)
    {
        if (first)
        {
            Line.TicketChanged += Heard;
            Line.PresenceChanged += Heard;
            Session.Changed += Redraw;
            Returns.Came += Refresh;
            _ = Repeat(Every, () => _sight!.Load());
            _ = Repeat(BeatEvery, Beat);
            await Returns.Listen();
        }

        Line.Start();
        await Quietly(() => Line.WatchTicket(Name));
        await Beat();
    }

    private async Task Draw()
    {
        await Quietly(() => _talk?.Growing() ?? Task.CompletedTask);
        StateHasChanged();
    }

    private void Heard(TicketChanged change)
    {
        if (_sight is { } sight && sight.IsNews(change))
        {
            Refresh();
        }
    }

    private void Heard(TicketPresence presence) => _ = InvokeAsync(() => _sight?.Take(presence));

    private void Refresh() => _ = InvokeAsync(() => _sight?.Load() ?? Task.CompletedTask);

    private void Redraw() => _ = InvokeAsync(async () =>
    {
        StateHasChanged();
        await Beat();
    });

    private async Task Sent()
    {
        await _sight!.Load();
        await (_talk?.ToEnd() ?? Task.CompletedTask);
        await Beat();
    }

    /// <summary>Says that whoever works here is at this ticket.</summary>
    private async Task Beat()
    {
        if (_sight is not { Ticket: { } ticket } sight || Session is not { Unlocked: true, Agent: { } agent })
        {
            return;
        }

        _attended = (ticket.Id, agent);
        await Quietly(async () => sight.Take(await Session.Desk.Attend(ticket.Id, new(agent, await Hands.Hidden() ? "idle" : sight.Attention), _stop.Token)));
    }

    private async Task Repeat(TimeSpan every, Func<Task> what)
    {
        using var timer = new PeriodicTimer(every, Clock);
        await Quietly(async () =>
        {
            while (await timer.WaitForNextTickAsync(_stop.Token))
            {
                await InvokeAsync(what);
            }
        });
    }

    private async Task Leave()
    {
        if (_sight is { } left)
        {
            await Quietly(() => Line.Unwatch($"ticket/{left.Name}"));
        }

        if (_attended is var (ticket, agent) && Session.Unlocked)
        {
            _attended = null;
            await Quietly(() => Session.Desk.Depart(ticket, agent));
        }
    }

    /// <summary>What a lost line fails at is asked again when it returns.</summary>
    private static async Task Quietly(Func<Task> what)
    {
        try
        {
            await what();
        }
        catch (Exception failure) when (failure is DeskProblem or HttpRequestException or OperationCanceledException or InvalidOperationException or Microsoft.AspNetCore.SignalR.HubException)
        {
            return;
        }
    }
}
