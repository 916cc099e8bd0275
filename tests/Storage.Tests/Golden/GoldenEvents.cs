using Firstline.Domain.Agents;
using Firstline.Domain.Customers;
using Firstline.Domain.Escalations;
using Firstline.Domain.Identity;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;

namespace Firstline.Storage.Tests.Golden;

/// <summary>One event of each durable name, by the name of its golden file. Files are never removed: what was written must be readable for ever.</summary>
internal static class GoldenEvents
{
    private static readonly Guid Message = Guid.Parse("0198a8f0-0000-7000-8000-000000000001");
    private static readonly DateTimeOffset At = new(2026, 3, 2, 9, 30, 0, 123, 456, TimeSpan.Zero);
    private static readonly ClockTerms Terms = new(TimeSpan.FromHours(8), new(Tier.Premium, "Europe/Berlin", false), 3);
    private static readonly ClockSchedule Schedule = new(At.AddHours(8), At.AddHours(8).AddTicks(1), At.AddHours(6), At.AddHours(7.2));
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
        ["customer.registered.1"] = new CustomerEvent.Registered("Acme", Tier.Premium, "Europe/Berlin", [new("Ann", "ann@acme.test")], [Promise]),
        ["customer.renamed.1"] = new CustomerEvent.Renamed("Acme Ltd"),
        ["customer.terms-agreed.1"] = new CustomerEvent.TermsAgreed(2, Tier.Enterprise, "UTC", [Promise]),
        ["customer.terms-applied.1"] = new CustomerEvent.TermsApplied(2),
        ["customer.contact-added.1"] = new CustomerEvent.ContactAdded(new("Bo", "bo@acme.test")),
        ["agent.registered.1"] = new AgentEvent.Registered("Noor H.", [new("billing"), new("first-line")], 20),
        ["agent.profile-changed.1"] = new AgentEvent.ProfileChanged("Noor Haddad", [new("billing")], 25),
        ["agent.status-changed.1"] = new AgentEvent.StatusChanged(AgentStatus.Offline, AgentStatus.Available),
        ["api-key.issued.1"] = new ApiKeyEvent.Issued("monitoring", "9f86d081884c7d65", KeyScope.Write),
        ["api-key.revoked.1"] = new ApiKeyEvent.Revoked(),
    };

    private static TicketEvent.ClockMoved Moved(ClockEvent fact) => new(fact);
}
