using Firstline.Domain.Tickets.Fields;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Serialization;
using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets.Approvals;
using Firstline.Domain.Tickets.Attachments;
using Firstline.Domain.Tickets.Conversation;
using Firstline.Domain.Tickets.Links;
using Firstline.Domain.Tickets.Problems;
using Firstline.Domain.Tickets.Routing;
using Firstline.Domain.Tickets.Work;
using Firstline.Domain.Tickets.Lifecycle;
using Firstline.Domain.Tickets.Priorities;
using Firstline.Domain.Tickets.Settings;
using Firstline.Domain.Tickets.Automation;
using Firstline.Domain.Tickets.Escalating;

namespace Firstline.Domain.Tickets;

/// <summary>A ticket as the fold of its events.</summary>
internal abstract partial record Ticket
{
    private Ticket()
    {
    }

    /// <summary>An id under which nothing was opened.</summary>
    internal sealed record Unopened : Ticket;

    /// <summary>A ticket from its opening on.</summary>
    internal sealed partial record Known(
        TicketNumber Number,
        CustomerId Customer,
        string Contact,
        string Subject,
        string Source,
        string Component,
        Category Category,
        Priority Priority,
        Channel Channel,
        bool Outage,
        SupportTerms Terms,
        TicketStatus Status,
        int Level,
        AgentId? Agent,
        TeamId? Team,
        DateTimeOffset OpenedAt,
        DateTimeOffset UpdatedAt,
        DateTimeOffset? WaitingSince,
        DateTimeOffset? FirstRepliedAt,
        DateTimeOffset? ResolvedAt,
        DateTimeOffset? ClosedAt,
        Resolution? Resolution,
        int Reopenings,
        ImmutableArray<SlaClock> Clocks,
        ImmutableArray<string> Tags = default,
        AgentId? AcknowledgedBy = null,
        TicketRef? MergedInto = null,
        ImmutableArray<TicketId> Absorbed = default,
        TicketRef? FollowsUp = null,
        TicketRef? FollowedUpBy = null,
        DateTimeOffset? ClosesAt = null) : Ticket
    {
        public ImmutableArray<string> Tags { get; init; } = Tags.IsDefault ? [] : Tags;

        public ImmutableArray<TicketId> Absorbed { get; init; } = Absorbed.IsDefault ? [] : Absorbed;

        /// <summary>What kind of request it is.</summary>
        public TicketType Type { get; init; }

        /// <summary>Time spent on it.</summary>
        public ImmutableArray<TimeEntry> Time { get => field.IsDefault ? [] : field; init; }

        /// <summary>Its checklist, in its order.</summary>
        public ImmutableArray<ChecklistItem> Checklist { get => field.IsDefault ? [] : field; init; }

        /// <summary>What has to be done beside it.</summary>
        public ImmutableArray<SideTask> Tasks { get => field.IsDefault ? [] : field; init; }

        /// <summary>What others have to approve, or had to.</summary>
        public ImmutableArray<Approval> Approvals { get => field.IsDefault ? [] : field; init; }

        /// <summary>Whether others have to approve something.</summary>
        [JsonIgnore]
        public bool AwaitsApproval => Approvals.Any(approval => approval.Outcome is null);

        /// <summary>Its links to other tickets.</summary>
        public ImmutableArray<TicketLink> Links { get => field.IsDefault ? [] : field; init; }

        /// <summary>The status of the desk's own that it stands at; null at the one that the desk ships with for its category.</summary>
        public string? OwnStatus { get; init; }

        /// <summary>The id of the status that it stands at.</summary>
        [JsonIgnore]
        public string StatusId => OwnStatus ?? StatusDefinition.ShippedId(Status);

        /// <summary>Its values in the desk's own fields.</summary>
        public ImmutableSortedDictionary<string, FieldValue> Fields { get => field ?? ImmutableSortedDictionary<string, FieldValue>.Empty; init; }

        /// <summary>How much it touches; null when nobody said.</summary>
        public Impact? Impact { get; init; }

        /// <summary>How soon it hurts; null when nobody said.</summary>
        public Urgency? Urgency { get; init; }

        /// <summary>Whether its priority was set by hand and stands against what impact and urgency give.</summary>
        public bool PriorityByHand { get; init; }

        /// <summary>When the customer wrote last; null when nothing was written since the opening.</summary>
        public DateTimeOffset? WroteAt { get; init; }

        /// <summary>When a person of the desk answered last, in writing or on the phone.</summary>
        public DateTimeOffset? RepliedAt { get; init; }

        /// <summary>Set while it is laid aside.</summary>
        public Snooze? Snooze { get; init; }

        /// <summary>The public messages that it follows.</summary>
        public ImmutableArray<Delivery> Deliveries { get => field.IsDefault ? [] : field; init; }

        /// <summary>Whether a message brought files.</summary>
        public bool HasAttachments { get; init; }

        /// <summary>The agents who want to hear of it.</summary>
        public ImmutableArray<AgentId> Watchers { get => field.IsDefault ? [] : field; init; }

        /// <summary>Automations whose condition is true of it.</summary>
        public ImmutableArray<ArmedRule> Armed { get; init => field = value.IsDefault ? [] : value; } = [];

        /// <summary>When rules acted on it, as far as it still counts.</summary>
        public ImmutableArray<DateTimeOffset> RuleRuns { get; init => field = value.IsDefault ? [] : value; } = [];

        /// <summary>Until when rules leave it alone.</summary>
        public DateTimeOffset? RulesSuspendedUntil { get; init; }

        /// <summary>The next instant at which an automation is due, or null.</summary>
        [JsonIgnore]
        public DateTimeOffset? RulesWake => Armed.Min(armed => armed.Due) is not { } due ? null : RulesSuspendedUntil > due ? RulesSuspendedUntil : due;

        /// <summary>Where it stands on the ladder; null while no level was called.</summary>
        public Ladder? Ladder { get; init; }

        /// <summary>The highest level that it came to.</summary>
        public int Peak { get => Math.Max(field, Level); init; }

        /// <summary>What was declared about it.</summary>
        public ImmutableArray<Escalations.EscalationTrigger> Incidents { get => field.IsDefault ? [] : field; init; }

        /// <summary>When the customer confirmed the resolution.</summary>
        public DateTimeOffset? ConfirmedAt { get; init; }

        /// <summary>Until when a review is owed; null when none is.</summary>
        public DateTimeOffset? ReviewDue { get; init; }

        /// <summary>When the review was written.</summary>
        public DateTimeOffset? ReviewedAt { get; init; }

        /// <summary>What rules and targets ask of it.</summary>
        [JsonIgnore]
        public TicketFacets Facets => new(Priority, Category, Channel, Component, Tags, Outage, Level);

        /// <summary>Neither resolved nor closed.</summary>
        public bool IsOpen => Status is not (TicketStatus.Resolved or TicketStatus.Closed);

        /// <summary>The latest cycle of a clock, or null.</summary>
        public SlaClock? Clock(ClockKind kind) => Clocks.LastOrDefault(clock => clock.Clock == kind);

        /// <summary>The next instant at which a fact of a clock is due, or null.</summary>
        [JsonIgnore]
        public DateTimeOffset? ClocksWake => Clocks.Min(clock => clock.NextWake);

        /// <summary>The next instant at which a fact is due, or null.</summary>
        [JsonIgnore]
        public DateTimeOffset? NextWake => new[] { ClocksWake, ClosesAt, Snooze?.Until, TicketWork.WakeOf(this), RulesWake, TicketApprovals.WakeOf(this), Ladder?.NextWake, TicketRouting.WakeOf(this) }.Min();
    }

    /// <summary>The ticket after one more fact.</summary>
    public static Ticket Evolve(Ticket ticket, TicketEvent fact, DateTimeOffset at) => (ticket, fact) switch
    {
        (Unopened, TicketEvent.Opened opened) => WithFiles(Open(opened, at), opened),
        (Known known, TicketEvent.RuleArmed or TicketEvent.RuleDisarmed or TicketEvent.RuleRests or TicketEvent.RulesSuspended) => Change(known, fact, at),
        (Known known, _) => TicketRouting.Fold(Laddered(Changed(known, WithFiles(Change(known, fact, at), fact)), fact, at), fact, at) with { UpdatedAt = at },
        _ => throw new UnreachableException($"{fact} cannot happen to a ticket that was not opened."),
    };

    private static Known Open(TicketEvent.Opened opened, DateTimeOffset at) => new(
        opened.Number, opened.Customer, opened.Contact, opened.Subject, opened.Source, opened.Component,
        opened.Category, opened.Priority, opened.Channel, opened.Outage, opened.Terms,
        TicketStatus.New, Escalations.EscalationLevels.First, null, null,
        at, at, at, null, null, null, null, 0, []);

    /// <summary>A status of the desk's own belongs to its category and goes with it.</summary>
    private static Known Changed(Known before, Known after) => after.Status == before.Status ? after : after with { OwnStatus = null };

    private static Known WithFiles(Known ticket, TicketEvent fact) => TicketFiles.Of(fact).Count == 0 ? ticket : ticket with { HasAttachments = true };

    private static Known Laddered(Known ticket, TicketEvent fact, DateTimeOffset at) =>
        Ladder.After(ticket.Ladder, fact, at) is var ladder && ladder == ticket.Ladder ? ticket : ticket with { Ladder = ladder };

    private static Known Change(Known ticket, TicketEvent fact, DateTimeOffset at) => fact switch
    {
        TicketEvent.CustomerWrote => ticket with { WaitingSince = ticket.WaitingSince ?? at, WroteAt = at },
        TicketEvent.Replied replied => ticket with
        {
            WaitingSince = null, FirstRepliedAt = ticket.FirstRepliedAt ?? at, RepliedAt = at,
            Deliveries = Deliveries.Begin(ticket.Deliveries, replied.Message, replied.Channel, replied.Delivery, at), Watchers = Watching.With(ticket.Watchers, replied.Mentions),
        },
        TicketEvent.MacroApplied or TicketEvent.BulkApplied or TicketEvent.BulkUndone or TicketEvent.AutoReplied => ticket,
        TicketEvent.Noted noted => ticket with { Watchers = Watching.With(ticket.Watchers, noted.Mentions) },
        TicketEvent.CallLogged call => (call.Reached ? ticket with { WaitingSince = null, FirstRepliedAt = ticket.FirstRepliedAt ?? at, RepliedAt = at } : ticket) with
        {
            Watchers = Watching.With(ticket.Watchers, call.Mentions),
        },
        TicketEvent.SystemMessageSent sent => ticket with { Deliveries = Deliveries.Begin(ticket.Deliveries, sent.Message, sent.Channel, sent.Delivery, at) },
        TicketEvent.DeliveryReported reported => ticket with { Deliveries = Deliveries.Report(ticket.Deliveries, reported, at) },
        TicketEvent.Watched watched => ticket with { Watchers = ticket.Watchers.Add(watched.Agent) },
        TicketEvent.Unwatched unwatched => ticket with { Watchers = ticket.Watchers.Remove(unwatched.Agent) },
        TicketEvent.PersonErased erased => erased.Whole ? ticket with { Fields = TicketFields.WithoutPersonal(ticket.Fields) } : ticket,
        TicketEvent.PriorityChanged changed => ticket with { Priority = changed.To, PriorityByHand = changed.Cause is null && ticket.Impact is not null },
        TicketEvent.FieldsChanged changed => ticket with { Fields = TicketFields.Fold(ticket.Fields, changed) },
        TicketEvent.ImpactJudged judged => ticket with { Impact = judged.Impact, Urgency = judged.Urgency, PriorityByHand = judged.Stands },
        TicketEvent.Categorized categorized => ticket with { Category = categorized.To },
        TicketEvent.Assigned assigned => ticket with { Agent = assigned.Agent },
        TicketEvent.Unassigned => ticket with { Agent = null },
        TicketEvent.MovedToTeam moved => ticket with { Team = moved.Team },
        TicketEvent.StatusChanged changed => ticket with { Status = changed.To },
        TicketEvent.Resolved resolved => ticket with
        {
            Status = TicketStatus.Resolved, ResolvedAt = at, Resolution = resolved.How, WaitingSince = null, ClosesAt = resolved.ClosesAt,
        },
        TicketEvent.Reopened => ticket with
        {
            Status = TicketStatus.Open, ResolvedAt = null, Resolution = null, ClosesAt = null, Reopenings = ticket.Reopenings + 1, ReviewDue = null, ConfirmedAt = null,
        },
        TicketEvent.Closed => ticket with { Status = TicketStatus.Closed, ClosedAt = at, ClosesAt = null },
        TicketEvent.Escalated escalated => ticket with { Level = escalated.To, AcknowledgedBy = null, Peak = Math.Max(ticket.Peak, escalated.To) },
        TicketEvent.Deescalated deescalated => ticket with { Level = deescalated.To, AcknowledgedBy = null },
        TicketEvent.Acknowledged acknowledged => ticket with { AcknowledgedBy = acknowledged.Agent },
        TicketEvent.LevelSkipped or TicketEvent.Communicated or TicketEvent.StepNoted => ticket,
        TicketEvent.LevelCalled or TicketEvent.LevelReminded or TicketEvent.LadderWatched or TicketEvent.LadderRearmed => Ladder.Fold(ticket, fact, at),
        TicketEvent.IncidentDeclared or TicketEvent.ResolutionConfirmed or TicketEvent.ReviewOwed or TicketEvent.ReviewWritten => Ladder.Fold(ticket, fact, at),
        TicketEvent.Tagged tagged => ticket with { Tags = [.. tagged.Tags] },
        TicketEvent.ComponentChanged changed => ticket with { Component = changed.To },
        TicketEvent.DueDateSet or TicketEvent.DueDateLifted or TicketEvent.Split or TicketEvent.SplitOff => ticket,
        TicketEvent.TimeLogged or TicketEvent.TimeCorrected or TicketEvent.TimeRemoved => TicketWork.Fold(ticket, fact, at),
        TicketEvent.ChecklistItemAdded or TicketEvent.ChecklistItemChanged or TicketEvent.ChecklistItemTicked or TicketEvent.ChecklistItemUnticked => TicketWork.Fold(ticket, fact, at),
        TicketEvent.ChecklistItemRemoved or TicketEvent.ChecklistOrdered or TicketEvent.TaskAdded or TicketEvent.TaskChanged => TicketWork.Fold(ticket, fact, at),
        TicketEvent.TaskEnded or TicketEvent.TaskReopened or TicketEvent.TaskOverdue => TicketWork.Fold(ticket, fact, at),
        TicketEvent.ApprovalRequested or TicketEvent.ApprovalVoted or TicketEvent.ApprovalEnded => TicketApprovals.Fold(ticket, fact, at),
        TicketEvent.TypeChanged changed => ticket with { Type = changed.To },
        TicketEvent.Told or TicketEvent.BroadcastSent => ticket,
        TicketEvent.Linked or TicketEvent.Unlinked => TicketLinking.Fold(ticket, fact),
        TicketEvent.StatusNamed named => ticket with { OwnStatus = named.To == StatusDefinition.ShippedId(ticket.Status) ? null : named.To },
        TicketEvent.Snoozed snoozed => ticket with { Snooze = new(at, snoozed.Until, snoozed.UntilReply, snoozed.Reason) },
        TicketEvent.Woken => ticket with { Snooze = null },
        TicketEvent.TimesDistrusted => ticket,
        TicketEvent.Offered or TicketEvent.OfferConfirmed or TicketEvent.OfferUnconfirmed or TicketEvent.OfferAccepted or TicketEvent.OfferDeclined => ticket,
        TicketEvent.OfferExpired or TicketEvent.OfferWithdrawn or TicketEvent.Routed or TicketEvent.Returned => ticket,
        TicketEvent.FollowsUp follows => ticket with { FollowsUp = new(follows.Of, follows.Number) },
        TicketEvent.FollowedUp followed => ticket with { FollowedUpBy = new(followed.By, followed.Number) },
        TicketEvent.Absorbed absorbed => ticket with { Absorbed = ticket.Absorbed.Add(absorbed.Ticket) },
        TicketEvent.Merged merged => ticket with
        {
            Status = TicketStatus.Closed, ClosedAt = at, ClosesAt = null, Resolution = Resolution.Duplicate, WaitingSince = null, MergedInto = new(merged.Into, merged.Number),
        },
        TicketEvent.RuleRan ran => RuleFolds.Ran(ticket, ran, at),
        TicketEvent.RuleArmed armed => RuleFolds.Armed(ticket, armed),
        TicketEvent.RuleRests rests => RuleFolds.Rests(ticket, rests),
        TicketEvent.RuleDisarmed disarmed => ticket with { Armed = ticket.Armed.RemoveAll(armed => armed.Rule == disarmed.Rule) },
        TicketEvent.RulesSuspended suspended => ticket with { RulesSuspendedUntil = suspended.Until },
        TicketEvent.TermsChanged changed => ticket with { Terms = changed.Terms },
        TicketEvent.ClockMoved { Clock: ClockEvent.Resumed { Clock: ClockKind.FirstResponse or ClockKind.NextResponse } resumed } => ticket with
        {
            Clocks = Move(ticket.Clocks, resumed, at), WaitingSince = ticket.WaitingSince ?? ticket.Clock(resumed.Clock)!.StartedAt,
        },
        TicketEvent.ClockMoved { Clock: ClockEvent.Adopted { Clock: ClockKind.FirstResponse or ClockKind.NextResponse } adopted } => ticket with
        {
            Clocks = Move(ticket.Clocks, adopted, at), WaitingSince = Earlier(ticket.WaitingSince, adopted.Carried.StartedAt),
        },
        TicketEvent.ClockMoved moved => ticket with { Clocks = Move(ticket.Clocks, moved.Clock, at) },
        _ => throw new UnreachableException($"{fact} is not folded."),
    };

    private static DateTimeOffset Earlier(DateTimeOffset? known, DateTimeOffset other) => known < other ? known.Value : other;

    private static ImmutableArray<SlaClock> Move(ImmutableArray<SlaClock> clocks, ClockEvent fact, DateTimeOffset at)
    {
        for (var i = 0; i < clocks.Length; i++)
        {
            if (clocks[i].Clock == fact.Clock && (clocks[i].Cycle == fact.Cycle || fact is ClockEvent.Started or ClockEvent.Adopted))
            {
                return clocks.SetItem(i, SlaClock.Evolve(clocks[i], fact, at));
            }
        }

        return clocks.Add(SlaClock.Evolve(null, fact, at));
    }
}
