using Firstline.Domain.Agents;
using Firstline.Domain.Calendars;
using Firstline.Domain.Customers;
using Firstline.Domain.Erasures;
using Firstline.Domain.Escalations;
using Firstline.Domain.Identity;
using Firstline.Domain.Kernel;
using Firstline.Domain.Notifications;
using Firstline.Domain.Routing;
using Firstline.Domain.OnCall;
using Firstline.Domain.Shifts;
using Firstline.Domain.Sla;
using Firstline.Domain.Teams;
using Firstline.Domain.Tickets.Fields;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Lifecycle;
using Firstline.Domain.Tickets.Priorities;
using Firstline.Domain.Tickets.Automation;
using Firstline.Domain.Tickets.Settings;
using Firstline.Domain.Tickets.Approvals;
using Firstline.Domain.Tickets.Escalating;
using Firstline.Domain.Tickets.Links;
using Firstline.Domain.Tickets.Problems;
using Firstline.Domain.Tickets.Views;
using Firstline.Domain.Tickets.Routing;
using Firstline.Domain.Tickets.Work;
using Firstline.Domain.Tickets.Conversation;

namespace Firstline.Storage.Tests.Golden;

/// <summary>One event of each durable name, by the name of its golden file. Files are never removed: what was written must be readable for ever.</summary>
internal static partial class GoldenEvents
{
    private static readonly Guid Message = Guid.Parse("0198a8f0-0000-7000-8000-000000000001");
    private static readonly DateTimeOffset At = new(2026, 3, 2, 9, 30, 0, 123, 456, TimeSpan.Zero);
    private static readonly ClockTerms Terms = new(TimeSpan.FromHours(8), new(Tier.Premium, "Europe/Berlin", false), 3);
    private static readonly ClockSchedule Schedule = new(At.AddHours(8), At.AddHours(8).AddTicks(1), At.AddHours(6), At.AddHours(7.2));
    private static readonly ClockTerms Named = new(TimeSpan.FromHours(8), new(Tier.Premium, "UTC", true, "premium-hours"), 3, "payments", At);
    private static readonly ResolutionPromise Promise = new(Priority.High, TimeSpan.FromHours(12.5));

    public static IReadOnlyDictionary<string, object> All { get; } = new Dictionary<string, object>
    {
        ["ticket.opened.1"] = new TicketEvent.Opened(
            new(1042), new("acme"), "Ann", "Nothing works", Category.IntegrationSupport, Priority.Critical, Channel.ScreenSharing, true,
            new(Tier.Enterprise, "America/New_York", 1, [Promise]), Message, "servicenow:INC0000045", "webhooks"),
        ["ticket.customer-wrote.1"] = new TicketEvent.CustomerWrote(Message, Channel.Chat),
        ["ticket.replied.1"] = new TicketEvent.Replied(Message, Channel.Phone),
        ["ticket.noted.1"] = new TicketEvent.Noted(Message),
        ["ticket.priority-changed.1"] = new TicketEvent.PriorityChanged(Priority.Low, Priority.High),
        ["ticket.categorized.1"] = new TicketEvent.Categorized(Category.TechnicalIssue, Category.FeatureRequest),
        ["ticket.assigned.1"] = new TicketEvent.Assigned(new("noor")),
        ["ticket.unassigned.1"] = new TicketEvent.Unassigned(new("noor")),
        ["ticket.moved-to-team.1"] = new TicketEvent.MovedToTeam(new("first-line")),
        ["ticket.status-changed.1"] = new TicketEvent.StatusChanged(TicketStatus.Open, TicketStatus.WaitingOnThirdParty),
        ["ticket.resolved.1.closes"] = new TicketEvent.Resolved(Resolution.Fixed, At),
        ["ticket.resolved.1"] = new TicketEvent.Resolved(Resolution.NotReproducible),
        ["ticket.reopened.1"] = new TicketEvent.Reopened("It came back."),
        ["ticket.closed.1"] = new TicketEvent.Closed(),
        ["ticket.escalated.1"] = new TicketEvent.Escalated(1, 3, EscalationTrigger.TechnicalComplexity, "Needs the engineers."),
        ["ticket.deescalated.1"] = new TicketEvent.Deescalated(3, 1, "Known problem."),
        ["ticket.terms-changed.1"] = new TicketEvent.TermsChanged(new(Tier.Standard, "UTC", 2, []), "customer:acme"),
        ["ticket.clock-moved.1.started"] = Moved(new ClockEvent.Started(ClockKind.FirstResponse, 1, At, Terms, Schedule)),
        ["ticket.clock-moved.1.started-without-target"] = Moved(new ClockEvent.Started(ClockKind.Resolution, 1, At, Terms with { Target = null }, null)),
        ["ticket.clock-moved.1.paused"] = Moved(new ClockEvent.Paused(ClockKind.Resolution, 1, TimeSpan.FromMinutes(90.5), "status:waiting-on-customer")),
        ["ticket.clock-moved.1.resumed"] = Moved(new ClockEvent.Resumed(ClockKind.Resolution, 1, At, Schedule)),
        ["ticket.clock-moved.1.retargeted"] = Moved(new ClockEvent.Retargeted(ClockKind.NextResponse, 2, Terms, TimeSpan.FromSeconds(3), At, Schedule, "priority")),
        ["ticket.clock-moved.1.warned"] = Moved(new ClockEvent.Warned(ClockKind.NextResponse, 2, WarningStage.Critical, At)),
        ["ticket.clock-moved.1.breached"] = Moved(new ClockEvent.Breached(ClockKind.FirstResponse, 1, At, At.AddTicks(1), "time")),
        ["ticket.clock-moved.1.stopped"] = Moved(new ClockEvent.Stopped(ClockKind.FirstResponse, 1, TimeSpan.FromTicks(1), ClockOutcome.Missed)),
        ["ticket.clock-moved.1.started-by-rule"] = Moved(new ClockEvent.Started(ClockKind.StatusUpdate, 1, At, Named, Schedule)),
        ["ticket.clock-moved.1.stopped-by-hand"] = Moved(new ClockEvent.Stopped(ClockKind.Resolution, 1, TimeSpan.FromHours(5), ClockOutcome.Met, TimeSpan.FromHours(6))),
        ["ticket.clock-moved.1.adopted"] = Moved(new ClockEvent.Adopted(
            ClockKind.NextResponse, 3, new(ClockKind.FirstResponse, At, Named, TimeSpan.FromMinutes(5), At, Schedule, true, false, At), "merged:FL-1002")),
        ["on-call.published.1"] = new OnCallEvent.Published(
            new()
            {
                Schedules =
                [
                    new(new("first-line"),
                    [
                        new("Weeks", "Europe/Berlin", RotationUnit.Weeks, 1, new(2026, 3, 2, 9, 0, 0), [new("noor"), new("emil")]),
                        new("Days", "America/New_York", RotationUnit.Days, 2, new(2026, 3, 2, 9, 0, 0), [new("ned")], OpeningHours.Weekdays("09:00", "17:00")),
                    ]),
                ],
                Overrides = [new("0123456789abcdef", new("first-line"), At, At.AddDays(1), new("emil"), new("noor"))],
            },
            "Summer"),
        ["roster.published.1"] = new RosterEvent.Published(
            new()
            {
                Patterns = [new("a-b", "A and B", new(2026, 3, 2), [OpeningHours.Weekdays("06:00", "14:00"), OpeningHours.Weekdays("14:00", "22:00")])],
                Entries =
                [
                    new(new("noor"), "Europe/Berlin", [new("first-line")], [new("tls", 4)], "a-b", [new(new(2026, 3, 7), [LocalSpan.WholeDay])], [new(new(2026, 3, 9), new(2026, 3, 10, 12, 0, 0), "Doctor")]),
                ],
            },
            "New"),
        ["calendar-feed.opened.1"] = new CalendarFeedEvent.Opened("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
        ["calendar-feed.closed.1"] = new CalendarFeedEvent.Closed(),
        ["teams.published.1"] = new TeamBookEvent.Published(
            new() { Teams = [new(new("first-line"), "First line", "Europe/Berlin")], Skills = [new("tls", "TLS", ["Heard of it", "Basics", "Good", "Very good", "Expert"])] }, ""),
        ["ticket.time-logged.1"] = new TicketEvent.TimeLogged(Message, 25, "research", new("noor"), true, "Read the logs.", Message),
        ["ticket.time-corrected.1"] = new TicketEvent.TimeCorrected(Message, 20, "research", false, "It was our fault."),
        ["ticket.time-removed.1"] = new TicketEvent.TimeRemoved(Message, "Written down twice."),
        ["ticket.checklist-item-added.1"] = new TicketEvent.ChecklistItemAdded(Message, "Ask for the logs.", true),
        ["ticket.checklist-item-changed.1"] = new TicketEvent.ChecklistItemChanged(Message, "Ask for the log.", false),
        ["ticket.checklist-item-ticked.1"] = new TicketEvent.ChecklistItemTicked(Message, new(WhoKind.Agent, "noor", "Noor")),
        ["ticket.checklist-item-unticked.1"] = new TicketEvent.ChecklistItemUnticked(Message),
        ["ticket.checklist-item-removed.1"] = new TicketEvent.ChecklistItemRemoved(Message),
        ["ticket.checklist-ordered.1"] = new TicketEvent.ChecklistOrdered([Message, default]),
        ["ticket.task-added.1"] = new TicketEvent.TaskAdded(Message, new("Change the cable.", new("noor"), new("first-line"), At, true)),
        ["ticket.task-changed.1"] = new TicketEvent.TaskChanged(Message, new("Change both cables.")),
        ["ticket.task-ended.1"] = new TicketEvent.TaskEnded(Message, TaskOutcome.Cancelled, new(WhoKind.Agent, "noor", "Noor")),
        ["ticket.task-reopened.1"] = new TicketEvent.TaskReopened(Message),
        ["routing-settings.published.1"] = new RoutingSettingsEvent.Published(
            new() { Teams = [new() { Team = new("first-line"), Mode = RoutingMode.Offer, Interrupting = [Channel.Chat], Beyond = 2, Skills = [new("network", 3, Category.TechnicalIssue, "vpn", "german", TimeSpan.FromMinutes(5))] }] }, "First"),
        ["customer.account-manager-named.1"] = new CustomerEvent.AccountManagerNamed(new("noor")),
        ["ticket.offered.1"] = new TicketEvent.Offered(
            new("noor"), new(RoutingCause.SpareCapacity, new("first-line"), ["network"], ["german"], 4, 10, At, 3), At, At, TimeSpan.FromMinutes(10)),
        ["ticket.offer-confirmed.1"] = new TicketEvent.OfferConfirmed(new("noor"), "Firefox"),
        ["ticket.offer-unconfirmed.1"] = new TicketEvent.OfferUnconfirmed(new("noor")),
        ["ticket.offer-accepted.1"] = new TicketEvent.OfferAccepted(new("noor"), "Firefox"),
        ["ticket.offer-declined.1"] = new TicketEvent.OfferDeclined(new("noor"), "At lunch", At),
        ["ticket.offer-expired.1"] = new TicketEvent.OfferExpired(new("noor"), At),
        ["ticket.offer-withdrawn.1"] = new TicketEvent.OfferWithdrawn(new("noor"), OfferEnd.AgentGone),
        ["ticket.routed.1"] = new TicketEvent.Routed(new("noor"), new(RoutingCause.Taken, new("first-line"))),
        ["ticket.returned.1"] = new TicketEvent.Returned(new("noor")),
        ["ticket.task-overdue.1"] = new TicketEvent.TaskOverdue(Message, At),
        ["ticket.level-skipped.1"] = new TicketEvent.LevelSkipped(2, new("technical")),
        ["ticket.level-called.1"] = new TicketEvent.LevelCalled(3, new("engineering"), [new("noor")], At),
        ["ticket.level-reminded.1"] = new TicketEvent.LevelReminded(3, [new("noor")], At),
        ["ticket.ladder-watched.1"] = new TicketEvent.LadderWatched(At),
        ["ticket.ladder-rearmed.1"] = new TicketEvent.LadderRearmed(3, At),
        ["ticket.incident-declared.1"] = new TicketEvent.IncidentDeclared(EscalationTrigger.DataLoss, "A table is gone."),
        ["ticket.communicated.1"] = new TicketEvent.Communicated(CommunicationKind.StatusUpdate, Message, false),
        ["ticket.step-noted.1"] = new TicketEvent.StepNoted(EscalationStep.IssueAssessment, "Seen on the phone."),
        ["ticket.resolution-confirmed.1"] = new TicketEvent.ResolutionConfirmed(5, "All well."),
        ["ticket.review-owed.1"] = new TicketEvent.ReviewOwed(3, At),
        ["ticket.review-written.1"] = new TicketEvent.ReviewWritten(Message, [new("Write a test.", new("noor"), At)]),
        ["escalation-settings.published.1"] = new EscalationSettingsEvent.Published(
            EscalationSettings.Usual with { Patience = [new(2, TimeSpan.FromHours(3))], Communications = [new(CommunicationKind.Internal, CommunicationAudience.Desk, true, "{{ticket.number}}")] }, "Ours."),
        ["ticket.approval-requested.1"] = new TicketEvent.ApprovalRequested(
            Message, new("Refund of 100 EUR.", [new(ApproverKind.Agent, "noor"), new(ApproverKind.Contact, "ann@acme.test")], 1, At), new(WhoKind.Agent, "noor", "Noor")),
        ["ticket.approval-voted.1"] = new TicketEvent.ApprovalVoted(Message, new(ApproverKind.Contact, "ann@acme.test"), true, "Please do."),
        ["ticket.approval-ended.1"] = new TicketEvent.ApprovalEnded(Message, ApprovalOutcome.Expired),
        ["ticket.type-changed.1"] = new TicketEvent.TypeChanged(TicketType.Incident, TicketType.Problem),
        ["ticket.told.1"] = new TicketEvent.Told(new(Message), new(1002), Message),
        ["ticket.broadcast.1"] = new TicketEvent.BroadcastSent(Message, Message, 12),
        ["ticket.broadcast.1.resolving"] = new TicketEvent.BroadcastSent(Message, Message, 12, Resolution.Workaround),
        ["broadcast.begun.1"] = new BroadcastEvent.Begun(
            new(new(Message), new(1001)), Message, BroadcastAim.Resolve, Resolution.Fixed, new(WhoKind.Agent, "noor", "Noor"), [new(new(Message), new(1002))]),
        ["broadcast.reached.1"] = new BroadcastEvent.Reached(
            [new(new(new(Message), new(1002)), BroadcastOutcome.Failed, true, "ticket.is-closed", "FL-1002 is closed."), new(new(new(Message), new(1003)), BroadcastOutcome.Told, true)]),
        ["ticket.linked.1"] = new TicketEvent.Linked(LinkRole.CausedBy, new(Message), new(1002)),
        ["ticket.unlinked.1"] = new TicketEvent.Unlinked(LinkRole.DuplicatedBy, new(Message), new(1002)),
        ["ticket-links.begun.1"] = new LinkBookEvent.Begun(
            new(LinkStep.Move, LinkRole.ChildOf, new(new(Message), new(1001)), new(new(Message), new(1002)), "key:move", new(WhoKind.Agent, "noor", "Noor"))),
        ["ticket-links.finished.1"] = new LinkBookEvent.Finished(),
        ["ticket.person-erased.1"] = new TicketEvent.PersonErased(true, 12),
        ["customer.person-erased.1"] = new CustomerEvent.PersonErased([0, 2]),
        ["erasure.asked.1"] = new ErasureEvent.Asked(new("acme"), new("Ann", "ann@acme.test")),
        ["erasure.advanced.1"] = new ErasureEvent.Advanced(1042, 3, 12),
        ["erasure.shredded.1"] = new ErasureEvent.Shredded(1),
        ["erasure.completed.1"] = new ErasureEvent.Completed(true),
        ["ticket.macro-applied.1"] = new TicketEvent.MacroApplied("calm-down", 3, "Calm down"),
        ["ticket.bulk-applied.1"] = new TicketEvent.BulkApplied(Message, 3),
        ["ticket.bulk-undone.1"] = new TicketEvent.BulkUndone(Message, 2),
        ["bulk.begun.1"] = new BulkEvent.Begun(2, Message, [new TicketAction.AddTags(["vip"])], new("calm-down", 3, "Calm down"), "status:open", new(WhoKind.ApiClient, "key", "Noor")),
        ["bulk.went.1"] = new BulkEvent.Went(false, 100, 97, 2, [new(new(Message), "ticket.is-closed", "FL-1002 is closed.")]),
        ["bulk.cancelled.1"] = new BulkEvent.Cancelled(),
        ["bulk.undo-asked.1"] = new BulkEvent.UndoAsked(),
        ["ticket.auto-replied.1"] = new TicketEvent.AutoReplied(Message, Channel.Email),
        ["ticket.rule-ran.1"] = new TicketEvent.RuleRan("greet", 7, "Greet", RuleOccasion.CustomerWrote, 2),
        ["ticket.rule-ran.1.refused"] = new TicketEvent.RuleRan("solve", 7, "Solve", null, 0, "ticket.customer-is-waiting"),
        ["ticket.rule-armed.1"] = new TicketEvent.RuleArmed("nudge", 7, "0123456789abcdef", At),
        ["ticket.rule-disarmed.1"] = new TicketEvent.RuleDisarmed("nudge"),
        ["ticket.rule-rests.1"] = new TicketEvent.RuleRests("nudge", At, At + TimeSpan.FromDays(1)),
        ["ticket.rule-rests.1.open"] = new TicketEvent.RuleRests("nudge", null, null),
        ["ticket.rules-suspended.1"] = new TicketEvent.RulesSuspended(At, 50),
        ["rules-pass.wanted.1"] = new RulesPassEvent.Wanted(7),
        ["rules-pass.reached.1"] = new RulesPassEvent.Reached(7, 42),
        ["rules.published.1"] = new AutomationRulesEvent.Published(
            new()
            {
                Rules =
                [
                    new("greet", "Greet", [RuleOccasion.Opened, RuleOccasion.CustomerWrote], null, "tier:premium", [new TicketAction.Reply("Hello.", Channel.Email)], true, true),
                    new("nudge", "Nudge", [], TimeSpan.FromDays(2), "status:waiting-on-customer", [new TicketAction.Wait(WaitingFor.ThirdParty)], false, false),
                ],
            },
            "First."),
        ["macros.published.1.settings"] = new MacroBookEvent.Published(
            new()
            {
                Macros =
                [
                    new(
                        "park", "Park", MacroScope.Everyone, "key", null,
                        [
                            new TicketAction.SetStatus("with-legal", null), new TicketAction.SetStatus("resolved", Resolution.Fixed), new TicketAction.LayAside(TimeSpan.FromHours(4), true, "Later."),
                            new TicketAction.SetFields([new("serial", ["A-1"]), new("seats", null)]), new TicketAction.TakeUp(),
                        ],
                        1),
                ],
            },
            ""),
        ["macros.published.1"] = new MacroBookEvent.Published(
            new()
            {
                Macros =
                [
                    new(
                        "all", "All", MacroScope.Team, "key", new("billing"),
                        [
                            new TicketAction.SetPriority(Priority.High), new TicketAction.SetCategory(Category.AccountIssue), new TicketAction.SetComponent("webhooks"),
                            new TicketAction.AddTags(["vip"]), new TicketAction.RemoveTags(["old"]), new TicketAction.Assign(new("noor")), new TicketAction.Unassign(),
                            new TicketAction.MoveTo(new("billing")), new TicketAction.Wait(WaitingFor.Customer), new TicketAction.Continue(),
                            new TicketAction.Resolve(Resolution.Fixed), new TicketAction.Close(), new TicketAction.Escalate(EscalationTrigger.CustomerRequest, "They insist.", 3),
                            new TicketAction.Reply("Hello {{contact.name|there}}.", Channel.Chat), new TicketAction.Note("Called."),
                        ],
                        2),
                ],
            },
            ""),
        ["ticket.tagged.1"] = new TicketEvent.Tagged(["gold", "vip"]),
        ["ticket.component-changed.1"] = new TicketEvent.ComponentChanged("", "webhooks"),
        ["ticket.due-date-set.1"] = new TicketEvent.DueDateSet(ClockKind.Resolution, At, "Promised on the phone."),
        ["ticket.due-date-lifted.1"] = new TicketEvent.DueDateLifted(ClockKind.Resolution),
        ["ticket.acknowledged.1"] = new TicketEvent.Acknowledged(2, new("noor")),
        ["ticket.absorbed.1"] = new TicketEvent.Absorbed(new(Message), new(1002)),
        ["ticket.absorbed.1.with-clocks"] = new TicketEvent.Absorbed(
            new(Message), new(1002), 3, [new(ClockKind.Resolution, At, Named, TimeSpan.FromMinutes(5), null, null, true, false, null)]),
        ["ticket.clock-moved.1.adopted-for-a-while"] = Moved(new ClockEvent.Adopted(
            ClockKind.Resolution, 1, new(ClockKind.Resolution, At, Named, TimeSpan.FromMinutes(5), At, Schedule, false, false, null), "merged:FL-1002", Named)),
        ["ticket.merged.1"] = new TicketEvent.Merged(new(Message), new(1001)),
        ["ticket.split.1"] = new TicketEvent.Split(new(Message), new(1003)),
        ["ticket.follows-up.1"] = new TicketEvent.FollowsUp(new(Message), new(1001)),
        ["ticket.followed-up.1"] = new TicketEvent.FollowedUp(new(Message), new(1004)),
        ["ticket.split-off.1"] = new TicketEvent.SplitOff(new(Message), new(1001)),
        ["ticket.priority-changed.1.by-matrix"] = new TicketEvent.PriorityChanged(Priority.Low, Priority.High, "impact-urgency"),
        ["ticket.fields-changed.1"] = TicketEvent.FieldsChanged.Of(
            [new("system", null, new(FieldKind.Choice, "linux", false)), new("seats", new(FieldKind.Number, "3", false), null), new("badge", null, new(FieldKind.Text, "A-17", true))]),
        ["ticket-settings.published.1.with-fields"] = new TicketSettingsEvent.Published(
            new() { Fields = [new("seats", "Seats", FieldKind.Number, true, false, true, [new(Category.AccountIssue, true, false)], [], "How many?", "1", 1, 500.5m, 1)] }, ""),
        ["ticket.impact-judged.1"] = new TicketEvent.ImpactJudged(Impact.Low, Urgency.Low, Impact.High, Urgency.Medium, Priority.High, true),
        ["ticket-settings.published.1.with-matrix"] = new TicketSettingsEvent.Published(new() { Matrix = [.. Enumerable.Repeat(Priority.Low, 9)] }, ""),
        ["ticket.status-named.1"] = new TicketEvent.StatusNamed("open", "in-test"),
        ["ticket.snoozed.1"] = new TicketEvent.Snoozed(new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero), true, "The parts come on Monday."),
        ["ticket.woken.1"] = new TicketEvent.Woken(WakeCause.CustomerWrote),
        ["ticket-settings.published.1.with-statuses"] = new TicketSettingsEvent.Published(
            new() { Statuses = [.. StatusDefinition.Shipped, new("in-test", "In test", TicketStatus.Open, true, 25)] }, ""),
        ["ticket-settings.published.1"] = new TicketSettingsEvent.Published(
            new() { CloseAfter = TimeSpan.FromDays(3), Components = [new("payments", true), new("fax", false)], OnlyListedComponents = true }, "The fax is gone."),
        ["ticket.opened.1.with-attachments"] = new TicketEvent.Opened(
            new(1042), new("acme"), "", "Look", Category.TechnicalIssue, Priority.Low, Channel.Email, false, new(Tier.Standard, "UTC", 1, []), Message, "", "", [Message]),
        ["ticket.customer-wrote.1.with-attachments"] = new TicketEvent.CustomerWrote(Message, Channel.Email, [Message]),
        ["ticket.replied.1.followed"] = new TicketEvent.Replied(Message, Channel.Email, [Message], [new("noor")], DeliveryState.Pending),
        ["ticket.noted.1.mentioning"] = new TicketEvent.Noted(Message, [Message], [new("noor")]),
        ["ticket.call-logged.1"] = new TicketEvent.CallLogged(Message, CallDirection.Outbound, true, TimeSpan.FromSeconds(90), At),
        ["ticket.call-logged.1.mentioning"] = new TicketEvent.CallLogged(Message, CallDirection.Inbound, false, TimeSpan.Zero, At, [Message], [new("noor")]),
        ["ticket.system-message-sent.1"] = new TicketEvent.SystemMessageSent(Message, Channel.Email, DeliveryState.Pending),
        ["ticket.delivery-reported.1"] = new TicketEvent.DeliveryReported(Message, DeliveryState.Failed, "Mailbox full."),
        ["ticket.watched.1"] = new TicketEvent.Watched(new("noor")),
        ["ticket.unwatched.1"] = new TicketEvent.Unwatched(new("noor")),
        ["ticket.times-distrusted.1"] = new TicketEvent.TimesDistrusted("Resolved before the first response."),
        ["sla-policy.published.1"] = new SlaPolicyEvent.Published(Policy, "Faster for payments."),
        ["sla-policy.applied.1"] = new SlaPolicyEvent.Applied(2, 17),
        ["customer.registered.1"] = new CustomerEvent.Registered("Acme", Tier.Premium, "Europe/Berlin", [new("Ann", "ann@acme.test")], [Promise]),
        ["customer.renamed.1"] = new CustomerEvent.Renamed("Acme Ltd"),
        ["customer.terms-agreed.1"] = new CustomerEvent.TermsAgreed(2, Tier.Enterprise, "UTC", [Promise]),
        ["customer.registered.1.with-contract"] = new CustomerEvent.Registered("Acme", Tier.Premium, "", [], [], "follow-the-sun", new("Asia/Tokyo", "premium-hours")),
        ["customer.terms-agreed.1.with-contract"] = new CustomerEvent.TermsAgreed(3, Tier.Enterprise, "UTC", [], "follow-the-sun", new(null, "premium-hours")),
        ["customer.terms-applied.1"] = new CustomerEvent.TermsApplied(2),
        ["customer.contact-added.1"] = new CustomerEvent.ContactAdded(new("Bo", "bo@acme.test")),
        ["agent.registered.1"] = new AgentEvent.Registered("Noor H.", [new("billing"), new("first-line")], 20),
        ["agent.profile-changed.1"] = new AgentEvent.ProfileChanged("Noor Haddad", [new("billing")], 25),
        ["agent.status-changed.1"] = new AgentEvent.StatusChanged(AgentStatus.Offline, AgentStatus.Available),
        ["api-key.issued.1"] = new ApiKeyEvent.Issued("monitoring", "9f86d081884c7d65", KeyScope.Write),
        ["api-key.revoked.1"] = new ApiKeyEvent.Revoked(),
        ["notification-settings.published.1"] = new NotificationSettingsEvent.Published(
            new() { Kinds = [new(NoticeKind.Watched, [NotifyChannel.InApp, NotifyChannel.Email])], Digest = new(DigestKind.Every, 30), Patience = 20 }, "Calmer."),
        ["notification-preferences.chosen.1"] = new NotificationPreferencesEvent.Chosen(new()
        {
            Kinds = [new(NoticeKind.CustomerWrote, [NotifyChannel.Browser, NotifyChannel.Webhook])], Zone = "Europe/Berlin", UrgentWaits = true, Email = "noor@desk.test",
            Webhook = "https://hooks.desk.test/noor", Digest = new(DigestKind.Daily, 0, new(8, 30)), Quiet = [new([DayOfWeek.Monday, DayOfWeek.Sunday], new(22, 0), new(7, 30))],
        }),
        ["notification-preferences.muted.1"] = new NotificationPreferencesEvent.Muted(new(Message)),
        ["notification-preferences.unmuted.1"] = new NotificationPreferencesEvent.Unmuted(new(Message)),
        ["views.saved.1"] = new ViewEvent.Saved(new("mine", "My open ones", "status:open agent:me", "due", ["number", "subject"], 10)),
        ["views.removed.1"] = new ViewEvent.Removed("mine"),
    };

    private static TicketEvent.ClockMoved Moved(ClockEvent fact) => new(fact);
}
