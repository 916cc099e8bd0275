using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Links;
using Firstline.Grains.Interfaces.Agents;
using Firstline.Grains.Interfaces.Attachments;
using Firstline.Grains.Interfaces.Audit;
using Firstline.Grains.Interfaces.Customers;
using Firstline.Grains.Interfaces.Erasures;
using Firstline.Grains.Interfaces.Identity;
using Firstline.Grains.Interfaces.Live;
using Firstline.Grains.Interfaces.Notifications;
using Firstline.Grains.Interfaces.OnCall;
using Firstline.Grains.Interfaces.Sla;
using Firstline.Grains.Interfaces.Routing;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Interfaces.Tickets.Links;
using Firstline.Grains.Interfaces.Tickets.Problems;
using Firstline.Grains.Interfaces.Tickets.Views;
using Firstline.Grains.Interfaces.Wallboards;

namespace Firstline.Grains.Interfaces.Kernel;

/// <summary>Typed keys: nobody writes <c>GetGrain</c> with a bare string.</summary>
public static class DeskGrains
{
    /// <summary>The inbox of one person of the desk.</summary>
    public static INotifierGrain Notifier(this IGrainFactory grains, AgentId agent) => grains.GetGrain<INotifierGrain>(agent.Value);

    /// <summary>How a person of the desk wants to be told.</summary>
    public static INotificationPreferencesGrain NotificationPreferences(this IGrainFactory grains, AgentId agent) => grains.GetGrain<INotificationPreferencesGrain>(agent.Value);

    /// <summary>How the desk tells its people.</summary>
    public static INotificationSettingsGrain NotificationSettings(this IGrainFactory grains) => grains.GetGrain<INotificationSettingsGrain>("desk");

    /// <summary>Messages to the people of the desk.</summary>
    public static IDispatchDirectory Dispatches(this IGrainFactory grains) => grains.GetGrain<IDispatchDirectory>(0);

    /// <summary>Lists of notices.</summary>
    public static INoticeDirectory Notices(this IGrainFactory grains) => grains.GetGrain<INoticeDirectory>(0);

    /// <summary>One ticket.</summary>
    public static ITicketGrain Ticket(this IGrainFactory grains, TicketId id) => grains.GetGrain<ITicketGrain>(id.Value);

    /// <summary>The saved views of an owner, such as <c>agent.noor</c>.</summary>
    public static IViewShelfGrain Views(this IGrainFactory grains, string owner) => grains.GetGrain<IViewShelfGrain>(owner);

    /// <summary>How many tickets a condition holds of; its text is that of a read condition.</summary>
    public static ICountGrain Count(this IGrainFactory grains, string condition) => grains.GetGrain<ICountGrain>(condition);

    /// <summary>Lists and look-ups of tickets.</summary>
    public static ITicketDirectory Tickets(this IGrainFactory grains) => grains.GetGrain<ITicketDirectory>(0);

    /// <summary>One update of a problem.</summary>
    public static IBroadcastGrain Broadcast(this IGrainFactory grains, Guid id) => grains.GetGrain<IBroadcastGrain>(id);

    /// <summary>The keeper of one kind of links, by its upward role.</summary>
    public static ITicketLinksGrain TicketLinks(this IGrainFactory grains, LinkRole upward) => grains.GetGrain<ITicketLinksGrain>(upward.ToString());

    /// <summary>One draft on a ticket; its owner is an agent, or <see cref="Draft.Shared"/>.</summary>
    public static IDraftGrain Draft(this IGrainFactory grains, TicketId ticket, string owner) => grains.GetGrain<IDraftGrain>($"{ticket}/{owner}");

    /// <summary>One file on its way in.</summary>
    public static IUploadGrain Upload(this IGrainFactory grains, Guid id) => grains.GetGrain<IUploadGrain>(id);

    /// <summary>Files that were taken.</summary>
    public static IAttachmentDirectory Attachments(this IGrainFactory grains) => grains.GetGrain<IAttachmentDirectory>(0);

    /// <summary>Who is at a ticket.</summary>
    public static IPresenceGrain Presence(this IGrainFactory grains, TicketId ticket) => grains.GetGrain<IPresenceGrain>(ticket.Value);

    /// <summary>One customer.</summary>
    public static ICustomerGrain Customer(this IGrainFactory grains, CustomerId id) => grains.GetGrain<ICustomerGrain>(id.Value);

    /// <summary>Lists of customers.</summary>
    public static ICustomerDirectory Customers(this IGrainFactory grains) => grains.GetGrain<ICustomerDirectory>(0);

    /// <summary>One agent.</summary>
    public static IAgentGrain Agent(this IGrainFactory grains, AgentId id) => grains.GetGrain<IAgentGrain>(id.Value);

    /// <summary>Lists of agents.</summary>
    public static IAgentDirectory Agents(this IGrainFactory grains) => grains.GetGrain<IAgentDirectory>(0);

    /// <summary>The queue of a team.</summary>
    public static IQueueGrain Queue(this IGrainFactory grains, TeamId team) => grains.GetGrain<IQueueGrain>(team.Value);

    /// <summary>Lists of queues.</summary>
    public static IQueueDirectory Queues(this IGrainFactory grains) => grains.GetGrain<IQueueDirectory>(0);

    /// <summary>The settings of routing.</summary>
    public static IRoutingSettingsGrain RoutingSettings(this IGrainFactory grains) => grains.GetGrain<IRoutingSettingsGrain>("desk");

    /// <summary>Who changed what.</summary>
    public static IAuditDirectory Audit(this IGrainFactory grains) => grains.GetGrain<IAuditDirectory>(0);

    /// <summary>The erasure of one person.</summary>
    public static IErasureGrain Erasure(this IGrainFactory grains, Guid id) => grains.GetGrain<IErasureGrain>(id);

    /// <summary>What erasures would do.</summary>
    public static IErasurePreviews ErasurePreviews(this IGrainFactory grains) => grains.GetGrain<IErasurePreviews>(0);

    /// <summary>One API key, by its public prefix.</summary>
    public static IApiKeyGrain ApiKey(this IGrainFactory grains, string prefix) => grains.GetGrain<IApiKeyGrain>(prefix);

    /// <summary>The SLA policy.</summary>
    public static ISlaPolicyGrain SlaPolicy(this IGrainFactory grains) => grains.GetGrain<ISlaPolicyGrain>("desk");

    /// <summary>The settings of escalations.</summary>
    public static IEscalationSettingsGrain EscalationSettings(this IGrainFactory grains) => grains.GetGrain<IEscalationSettingsGrain>("desk");

    /// <summary>The schedules of on-call.</summary>
    public static IOnCallGrain OnCall(this IGrainFactory grains) => grains.GetGrain<IOnCallGrain>("desk");

    /// <summary>The roster.</summary>
    public static IRosterGrain Roster(this IGrainFactory grains) => grains.GetGrain<IRosterGrain>("desk");

    /// <summary>The teams and skills.</summary>
    public static ITeamsGrain Teams(this IGrainFactory grains) => grains.GetGrain<ITeamsGrain>("desk");

    /// <summary>The secret address of an agent's calendar feed.</summary>
    public static ICalendarFeedGrain CalendarFeed(this IGrainFactory grains, AgentId agent) => grains.GetGrain<ICalendarFeedGrain>(agent.Value);

    /// <summary>Who is on call and on shift.</summary>
    public static IOnCallDirectory Duties(this IGrainFactory grains) => grains.GetGrain<IOnCallDirectory>(0);

    /// <summary>The settings of tickets.</summary>
    public static ITicketSettingsGrain TicketSettings(this IGrainFactory grains) => grains.GetGrain<ITicketSettingsGrain>("desk");

    /// <summary>Trials of changed policies.</summary>
    public static ISlaTrials SlaTrials(this IGrainFactory grains) => grains.GetGrain<ISlaTrials>(0);

    /// <summary>Trials of rules.</summary>
    public static IRuleTrials RuleTrials(this IGrainFactory grains) => grains.GetGrain<IRuleTrials>(0);

    /// <summary>The macros.</summary>
    public static IMacroGrain Macros(this IGrainFactory grains) => grains.GetGrain<IMacroGrain>("desk");

    /// <summary>The triggers and automations.</summary>
    public static IRulesGrain Rules(this IGrainFactory grains) => grains.GetGrain<IRulesGrain>("desk");

    /// <summary>The pass that brings open tickets up to edited rules.</summary>
    public static IRulesPassGrain RulesPass(this IGrainFactory grains) => grains.GetGrain<IRulesPassGrain>("desk");

    /// <summary>One bulk job.</summary>
    public static IBulkGrain Bulk(this IGrainFactory grains, Guid job) => grains.GetGrain<IBulkGrain>(job);

    /// <summary>All bulk jobs.</summary>
    public static IBulkLog BulkLog(this IGrainFactory grains) => grains.GetGrain<IBulkLog>(0);

    /// <summary>What rules did.</summary>
    public static IRuleLog RuleLog(this IGrainFactory grains) => grains.GetGrain<IRuleLog>(0);

    /// <summary>SLA reports.</summary>
    public static ISlaReports SlaReports(this IGrainFactory grains) => grains.GetGrain<ISlaReports>(0);

    /// <summary>One wallboard, by its name.</summary>
    public static IWallboardGrain Wallboard(this IGrainFactory grains, string board) => grains.GetGrain<IWallboardGrain>(board);

    /// <summary>The feed of a topic.</summary>
    public static IFeedGrain Feed(this IGrainFactory grains, string topic) => grains.GetGrain<IFeedGrain>(topic);
}
