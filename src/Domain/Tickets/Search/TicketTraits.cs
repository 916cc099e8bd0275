using System.Collections.Immutable;
using Firstline.Domain.Customers;
using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets.Fields;

namespace Firstline.Domain.Tickets.Search;

/// <summary>What a condition sees of a ticket, apart from what its messages say.</summary>
public sealed record TicketTraits(
    TicketNumber Number,
    CustomerId Customer,
    string Subject,
    TicketStatus Status,
    Category Category,
    Priority Priority,
    Tier Tier,
    Channel Channel,
    int Level,
    DateTimeOffset OpenedAt,
    DateTimeOffset UpdatedAt)
{
    private IReadOnlyList<SearchWord>? _words;

    /// <summary>The desk's own status, if it is in one.</summary>
    public string? CustomStatus { get; init; }

    public string? Type { get; init; }
    public AgentId? Agent { get; init; }
    public TeamId? Team { get; init; }
    public string Component { get; init; } = "";
    public string Source { get; init; } = "";
    public string Contact { get; init; } = "";
    public ImmutableArray<string> Tags { get; init; } = [];
    public int Reopenings { get; init; }
    public bool Outage { get; init; }
    public bool Attachments { get; init; }
    public bool Breached { get; init; }
    public DateTimeOffset? Due { get; init; }
    public DateTimeOffset? WaitingSince { get; init; }

    /// <summary>When the customer wrote last; null when nothing was written since the opening.</summary>
    public DateTimeOffset? WroteAt { get; init; }

    /// <summary>When a person of the desk answered last.</summary>
    public DateTimeOffset? RepliedAt { get; init; }
    public DateTimeOffset? ResolvedAt { get; init; }
    public DateTimeOffset? ClosedAt { get; init; }
    public DateTimeOffset? SnoozedUntil { get; init; }

    /// <summary>Custom fields by key; numbers and dates as they are written in conditions.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Fields { get; init; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>Neither resolved nor closed.</summary>
    public bool IsOpen => Status is not (TicketStatus.Resolved or TicketStatus.Closed);

    /// <summary>The words of the subject, cut once.</summary>
    internal IReadOnlyList<SearchWord> SubjectWords => _words ??= SearchWords.Cut(Subject);

    /// <summary>A ticket's traits.</summary>
    internal static TicketTraits Of(Ticket.Known ticket) => new(
        ticket.Number, ticket.Customer, ticket.Subject, ticket.Status, ticket.Category, ticket.Priority, ticket.Terms.Tier, ticket.Channel,
        ticket.Level, ticket.OpenedAt, ticket.UpdatedAt)
    {
        Type = ConditionKey.WordOf(ticket.Type),
        Agent = ticket.Agent,
        Team = ticket.Team,
        Component = ticket.Component,
        Source = ticket.Source,
        Contact = ticket.Contact,
        Tags = ticket.Tags,
        Reopenings = ticket.Reopenings,
        Outage = ticket.Outage,
        Attachments = ticket.HasAttachments,
        Breached = ticket.Clocks.Any(clock => clock is { IsLive: true, BreachedAt: not null } && clock.Clock.IsPromise()),
        Due = ticket.Clocks.Where(clock => clock is { IsLive: true } && clock.Clock.IsPromise()).Min(clock => clock.Schedule?.Due),
        WaitingSince = ticket.WaitingSince,
        WroteAt = ticket.WroteAt,
        RepliedAt = ticket.RepliedAt,
        ResolvedAt = ticket.ResolvedAt,
        ClosedAt = ticket.ClosedAt,
        CustomStatus = ticket.OwnStatus,
        Fields = ticket.Fields.ToImmutableDictionary(
            field => field.Key, field => field.Value.Kind is FieldKind.MultiChoice ? [.. field.Value.Text.Split(' ')] : ImmutableArray.Create(field.Value.Text)),
        SnoozedUntil = ticket.Snooze is { } snooze ? snooze.Until ?? DateTimeOffset.MaxValue : null,
    };
}
