using Firstline.Domain.Tickets.Fields;
using System.Text.Json;
using System.Text.Json.Serialization;
using Firstline.Domain.Agents;
using Firstline.Domain.Calendars;
using Firstline.Domain.Customers;
using Firstline.Domain.Erasures;
using Firstline.Domain.Escalations;
using Firstline.Domain.Identity;
using Firstline.Domain.Notifications;
using Firstline.Domain.Routing;
using Firstline.Domain.OnCall;
using Firstline.Domain.Shifts;
using Firstline.Domain.Sla;
using Firstline.Domain.Teams;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Lifecycle;
using Firstline.Domain.Tickets.Priorities;
using Firstline.Domain.Tickets.Automation;
using Firstline.Domain.Tickets.Escalating;
using Firstline.Domain.Tickets.Settings;
using Firstline.Domain.Tickets.Approvals;
using Firstline.Domain.Tickets.Links;
using Firstline.Domain.Tickets.Problems;
using Firstline.Domain.Tickets.Views;
using Firstline.Domain.Tickets.Routing;
using Firstline.Domain.Tickets.Work;
using Firstline.Domain.Tickets.Conversation;

namespace Firstline.Storage.EventLog;

/// <summary>How facts rest: names in camel case, words in kebab case, nothing where null. Every durable event is listed.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters =
    [
        typeof(KebabWord<CommunicationKind>), typeof(KebabWord<CommunicationAudience>), typeof(KebabWord<EscalationStep>), typeof(KebabWord<AgentStatus>), typeof(KebabWord<Category>), typeof(KebabWord<Channel>), typeof(KebabWord<ClockKind>),
        typeof(KebabWord<AgentStatus>), typeof(KebabWord<NoticeKind>), typeof(KebabWord<NotifyChannel>), typeof(KebabWord<DigestKind>), typeof(KebabWord<Category>), typeof(KebabWord<Channel>), typeof(KebabWord<ClockKind>),
        typeof(KebabWord<RotationUnit>),
        typeof(KebabWord<AgentStatus>), typeof(KebabWord<Category>), typeof(KebabWord<Channel>), typeof(KebabWord<ClockKind>),
        typeof(KebabWord<ClockOutcome>), typeof(KebabWord<DayOfWeek>), typeof(KebabWord<EasterReckoning>), typeof(KebabWord<EscalationTrigger>), typeof(KebabWord<KeyScope>), typeof(KebabWord<BroadcastAim>), typeof(KebabWord<BroadcastOutcome>), typeof(KebabWord<TicketType>), typeof(KebabWord<TaskOutcome>), typeof(KebabWord<LinkRole>), typeof(KebabWord<LinkStep>), typeof(KebabWord<Observance>), typeof(KebabWord<Priority>),
        typeof(KebabWord<AgentStatus>), typeof(KebabWord<Category>), typeof(KebabWord<Channel>), typeof(KebabWord<ClockKind>),
        typeof(KebabWord<ClockOutcome>), typeof(KebabWord<DayOfWeek>), typeof(KebabWord<EasterReckoning>), typeof(KebabWord<EscalationTrigger>), typeof(KebabWord<KeyScope>), typeof(KebabWord<BroadcastAim>), typeof(KebabWord<BroadcastOutcome>), typeof(KebabWord<TicketType>), typeof(KebabWord<TaskOutcome>), typeof(KebabWord<RoutingCause>), typeof(KebabWord<RoutingMode>), typeof(KebabWord<OfferEnd>), typeof(KebabWord<LinkRole>), typeof(KebabWord<LinkStep>), typeof(KebabWord<Observance>), typeof(KebabWord<Priority>),
        typeof(KebabWord<ClockOutcome>), typeof(KebabWord<DayOfWeek>), typeof(KebabWord<EasterReckoning>), typeof(KebabWord<EscalationTrigger>), typeof(KebabWord<KeyScope>), typeof(KebabWord<BroadcastAim>), typeof(KebabWord<BroadcastOutcome>), typeof(KebabWord<TicketType>), typeof(KebabWord<LinkRole>), typeof(KebabWord<LinkStep>), typeof(KebabWord<Observance>), typeof(KebabWord<Priority>),
        typeof(KebabWord<AgentStatus>), typeof(KebabWord<CallDirection>), typeof(KebabWord<DeliveryState>), typeof(KebabWord<Category>), typeof(KebabWord<Channel>), typeof(KebabWord<ClockKind>),
        typeof(KebabWord<ClockOutcome>), typeof(KebabWord<DayOfWeek>), typeof(KebabWord<EasterReckoning>), typeof(KebabWord<EscalationTrigger>), typeof(KebabWord<KeyScope>), typeof(KebabWord<Observance>), typeof(KebabWord<Priority>),
        typeof(KebabWord<ClockOutcome>), typeof(KebabWord<DayOfWeek>), typeof(KebabWord<EasterReckoning>), typeof(KebabWord<EscalationTrigger>), typeof(KebabWord<KeyScope>), typeof(KebabWord<BroadcastAim>), typeof(KebabWord<BroadcastOutcome>), typeof(KebabWord<TicketType>), typeof(KebabWord<ApproverKind>), typeof(KebabWord<ApprovalOutcome>), typeof(KebabWord<TaskOutcome>), typeof(KebabWord<LinkRole>), typeof(KebabWord<LinkStep>), typeof(KebabWord<Observance>), typeof(KebabWord<Priority>),
        typeof(KebabWord<Resolution>), typeof(KebabWord<Tier>), typeof(KebabWord<TicketStatus>), typeof(KebabWord<WarningStage>),
        typeof(KebabWord<ClockOutcome>), typeof(KebabWord<DayOfWeek>), typeof(KebabWord<EasterReckoning>), typeof(KebabWord<EscalationTrigger>), typeof(KebabWord<KeyScope>), typeof(KebabWord<Observance>), typeof(KebabWord<Priority>),
        typeof(KebabWord<Resolution>), typeof(KebabWord<Tier>), typeof(KebabWord<TicketStatus>), typeof(KebabWord<Impact>), typeof(KebabWord<Urgency>), typeof(KebabWord<WakeCause>), typeof(KebabWord<WarningStage>),
        typeof(KebabWord<Resolution>), typeof(KebabWord<Tier>), typeof(KebabWord<TicketStatus>), typeof(KebabWord<WarningStage>), typeof(KebabWord<MacroScope>), typeof(KebabWord<RuleOccasion>), typeof(KebabWord<WaitingFor>),
        typeof(KebabWord<Resolution>), typeof(KebabWord<Tier>), typeof(KebabWord<TicketStatus>), typeof(KebabWord<FieldKind>), typeof(KebabWord<Impact>), typeof(KebabWord<Urgency>), typeof(KebabWord<WakeCause>), typeof(KebabWord<WarningStage>),
    ])]
[JsonSerializable(typeof(TicketEvent.Opened))]
[JsonSerializable(typeof(TicketEvent.LevelSkipped))]
[JsonSerializable(typeof(TicketEvent.LevelCalled))]
[JsonSerializable(typeof(TicketEvent.LevelReminded))]
[JsonSerializable(typeof(TicketEvent.LadderWatched))]
[JsonSerializable(typeof(TicketEvent.LadderRearmed))]
[JsonSerializable(typeof(TicketEvent.IncidentDeclared))]
[JsonSerializable(typeof(TicketEvent.Communicated))]
[JsonSerializable(typeof(TicketEvent.StepNoted))]
[JsonSerializable(typeof(TicketEvent.ResolutionConfirmed))]
[JsonSerializable(typeof(TicketEvent.ReviewOwed))]
[JsonSerializable(typeof(TicketEvent.ReviewWritten))]
[JsonSerializable(typeof(EscalationSettingsEvent.Published), TypeInfoPropertyName = "EscalationSettingsPublished")]
[JsonSerializable(typeof(TicketEvent.CustomerWrote))]
[JsonSerializable(typeof(TicketEvent.Replied))]
[JsonSerializable(typeof(TicketEvent.Noted))]
[JsonSerializable(typeof(TicketEvent.PriorityChanged))]
[JsonSerializable(typeof(TicketEvent.Categorized))]
[JsonSerializable(typeof(TicketEvent.Assigned))]
[JsonSerializable(typeof(TicketEvent.Unassigned))]
[JsonSerializable(typeof(TicketEvent.MovedToTeam))]
[JsonSerializable(typeof(TicketEvent.StatusChanged), TypeInfoPropertyName = "TicketStatusChanged")]
[JsonSerializable(typeof(TicketEvent.Resolved))]
[JsonSerializable(typeof(TicketEvent.Reopened))]
[JsonSerializable(typeof(TicketEvent.Closed))]
[JsonSerializable(typeof(TicketEvent.Escalated))]
[JsonSerializable(typeof(TicketEvent.Deescalated))]
[JsonSerializable(typeof(TicketEvent.TermsChanged))]
[JsonSerializable(typeof(TicketEvent.Tagged))]
[JsonSerializable(typeof(TicketEvent.ComponentChanged))]
[JsonSerializable(typeof(TicketEvent.DueDateSet))]
[JsonSerializable(typeof(TicketEvent.DueDateLifted))]
[JsonSerializable(typeof(TicketEvent.Acknowledged))]
[JsonSerializable(typeof(TicketEvent.Absorbed))]
[JsonSerializable(typeof(TicketEvent.Merged))]
[JsonSerializable(typeof(TicketEvent.Split))]
[JsonSerializable(typeof(TicketEvent.SplitOff))]
[JsonSerializable(typeof(TicketEvent.FollowsUp))]
[JsonSerializable(typeof(TicketEvent.FollowedUp))]
[JsonSerializable(typeof(TicketEvent.PersonErased), TypeInfoPropertyName = "TicketPersonErased")]
[JsonSerializable(typeof(TicketEvent.FieldsChanged))]
[JsonSerializable(typeof(TicketEvent.ImpactJudged))]
[JsonSerializable(typeof(TicketEvent.TypeChanged))]
[JsonSerializable(typeof(TicketEvent.StatusNamed))]
[JsonSerializable(typeof(TicketEvent.Snoozed))]
[JsonSerializable(typeof(TicketEvent.Woken))]
[JsonSerializable(typeof(TicketEvent.MacroApplied))]
[JsonSerializable(typeof(TicketEvent.RuleRan))]
[JsonSerializable(typeof(TicketEvent.RuleArmed))]
[JsonSerializable(typeof(TicketEvent.RuleDisarmed))]
[JsonSerializable(typeof(TicketEvent.RuleRests))]
[JsonSerializable(typeof(TicketEvent.RulesSuspended))]
[JsonSerializable(typeof(AutomationRulesEvent.Published), TypeInfoPropertyName = "RulesPublished")]
[JsonSerializable(typeof(RulesPassEvent.Wanted))]
[JsonSerializable(typeof(TicketEvent.BulkApplied))]
[JsonSerializable(typeof(TicketEvent.BulkUndone))]
[JsonSerializable(typeof(BulkEvent.Begun), TypeInfoPropertyName = "BulkBegun")]
[JsonSerializable(typeof(BulkEvent.Went), TypeInfoPropertyName = "BulkWent")]
[JsonSerializable(typeof(BulkEvent.Cancelled), TypeInfoPropertyName = "BulkCancelled")]
[JsonSerializable(typeof(BulkEvent.UndoAsked), TypeInfoPropertyName = "BulkUndoAsked")]
[JsonSerializable(typeof(RulesPassEvent.Reached))]
[JsonSerializable(typeof(TicketEvent.AutoReplied))]
[JsonSerializable(typeof(MacroBookEvent.Published), TypeInfoPropertyName = "MacrosPublished")]
[JsonSerializable(typeof(TicketEvent.TimesDistrusted))]
[JsonSerializable(typeof(TicketEvent.ClockMoved))]
[JsonSerializable(typeof(TicketSettingsEvent.Published), TypeInfoPropertyName = "TicketSettingsPublished")]
[JsonSerializable(typeof(TicketEvent.Linked))]
[JsonSerializable(typeof(TicketEvent.Unlinked))]
[JsonSerializable(typeof(TicketEvent.TimeLogged))]
[JsonSerializable(typeof(TicketEvent.TimeCorrected))]
[JsonSerializable(typeof(TicketEvent.TimeRemoved))]
[JsonSerializable(typeof(TicketEvent.ChecklistItemAdded))]
[JsonSerializable(typeof(TicketEvent.ChecklistItemChanged))]
[JsonSerializable(typeof(TicketEvent.ChecklistItemTicked))]
[JsonSerializable(typeof(TicketEvent.ChecklistItemUnticked))]
[JsonSerializable(typeof(TicketEvent.ChecklistItemRemoved))]
[JsonSerializable(typeof(TicketEvent.ChecklistOrdered))]
[JsonSerializable(typeof(TicketEvent.TaskAdded))]
[JsonSerializable(typeof(TicketEvent.TaskChanged))]
[JsonSerializable(typeof(TicketEvent.TaskEnded))]
[JsonSerializable(typeof(TicketEvent.TaskReopened))]
[JsonSerializable(typeof(TicketEvent.TaskOverdue))]
[JsonSerializable(typeof(RoutingSettingsEvent.Published), TypeInfoPropertyName = "RoutingSettingsPublished")]
[JsonSerializable(typeof(CustomerEvent.AccountManagerNamed))]
[JsonSerializable(typeof(TicketEvent.Offered))]
[JsonSerializable(typeof(TicketEvent.OfferConfirmed))]
[JsonSerializable(typeof(TicketEvent.OfferUnconfirmed))]
[JsonSerializable(typeof(TicketEvent.OfferAccepted))]
[JsonSerializable(typeof(TicketEvent.OfferDeclined))]
[JsonSerializable(typeof(TicketEvent.OfferExpired))]
[JsonSerializable(typeof(TicketEvent.OfferWithdrawn))]
[JsonSerializable(typeof(TicketEvent.Routed))]
[JsonSerializable(typeof(TicketEvent.Returned))]
[JsonSerializable(typeof(TicketEvent.ApprovalRequested))]
[JsonSerializable(typeof(TicketEvent.ApprovalVoted))]
[JsonSerializable(typeof(TicketEvent.ApprovalEnded))]
[JsonSerializable(typeof(TicketEvent.TypeChanged))]
[JsonSerializable(typeof(TicketEvent.Told))]
[JsonSerializable(typeof(TicketEvent.BroadcastSent))]
[JsonSerializable(typeof(BroadcastEvent.Begun), TypeInfoPropertyName = "BroadcastBegun")]
[JsonSerializable(typeof(BroadcastEvent.Reached), TypeInfoPropertyName = "BroadcastReached")]
[JsonSerializable(typeof(LinkBookEvent.Begun), TypeInfoPropertyName = "LinksBegun")]
[JsonSerializable(typeof(LinkBookEvent.Finished), TypeInfoPropertyName = "LinksFinished")]
[JsonSerializable(typeof(TicketEvent.CallLogged))]
[JsonSerializable(typeof(TicketEvent.SystemMessageSent))]
[JsonSerializable(typeof(TicketEvent.DeliveryReported))]
[JsonSerializable(typeof(TicketEvent.Watched))]
[JsonSerializable(typeof(TicketEvent.Unwatched))]
[JsonSerializable(typeof(OnCallEvent.Published), TypeInfoPropertyName = "OnCallPublished")]
[JsonSerializable(typeof(CalendarFeedEvent.Opened), TypeInfoPropertyName = "CalendarFeedOpened")]
[JsonSerializable(typeof(CalendarFeedEvent.Closed), TypeInfoPropertyName = "CalendarFeedClosed")]
[JsonSerializable(typeof(RosterEvent.Published), TypeInfoPropertyName = "RosterPublished")]
[JsonSerializable(typeof(TeamBookEvent.Published), TypeInfoPropertyName = "TeamsPublished")]
[JsonSerializable(typeof(SlaPolicyEvent.Published), TypeInfoPropertyName = "PolicyPublished")]
[JsonSerializable(typeof(SlaPolicyEvent.Applied), TypeInfoPropertyName = "PolicyApplied")]
[JsonSerializable(typeof(CustomerEvent.Registered), TypeInfoPropertyName = "CustomerRegistered")]
[JsonSerializable(typeof(CustomerEvent.Renamed))]
[JsonSerializable(typeof(CustomerEvent.TermsAgreed))]
[JsonSerializable(typeof(CustomerEvent.TermsApplied))]
[JsonSerializable(typeof(CustomerEvent.ContactAdded))]
[JsonSerializable(typeof(CustomerEvent.PersonErased), TypeInfoPropertyName = "CustomerPersonErased")]
[JsonSerializable(typeof(ErasureEvent.Asked))]
[JsonSerializable(typeof(ErasureEvent.Advanced))]
[JsonSerializable(typeof(ErasureEvent.Shredded))]
[JsonSerializable(typeof(ErasureEvent.Completed))]
[JsonSerializable(typeof(AgentEvent.Registered), TypeInfoPropertyName = "AgentRegistered")]
[JsonSerializable(typeof(AgentEvent.ProfileChanged))]
[JsonSerializable(typeof(AgentEvent.StatusChanged), TypeInfoPropertyName = "AgentStatusChanged")]
[JsonSerializable(typeof(ApiKeyEvent.Issued))]
[JsonSerializable(typeof(ApiKeyEvent.Revoked))]
[JsonSerializable(typeof(NotificationSettingsEvent.Published), TypeInfoPropertyName = "NotificationSettingsPublished")]
[JsonSerializable(typeof(NotificationPreferencesEvent.Chosen), TypeInfoPropertyName = "NotificationPreferencesChosen")]
[JsonSerializable(typeof(NotificationPreferencesEvent.Muted))]
[JsonSerializable(typeof(NotificationPreferencesEvent.Unmuted))]
[JsonSerializable(typeof(ViewEvent.Saved), TypeInfoPropertyName = "ViewSaved")]
[JsonSerializable(typeof(ViewEvent.Removed), TypeInfoPropertyName = "ViewRemoved")]
internal sealed partial class EventJson : JsonSerializerContext;

/// <summary>Enumerated values as kebab-case words; a number is refused.</summary>
internal sealed class KebabWord<TWord>() : JsonStringEnumConverter<TWord>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where TWord : struct, Enum;
