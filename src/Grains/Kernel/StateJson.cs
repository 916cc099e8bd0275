using System.Text.Json;
using System.Text.Json.Serialization;
using Firstline.Domain.Agents;
using Firstline.Domain.Customers;
using Firstline.Domain.Erasures;
using Firstline.Domain.Identity;
using Firstline.Domain.Notifications;
using Firstline.Domain.Routing;
using Firstline.Domain.OnCall;
using Firstline.Domain.Shifts;
using Firstline.Domain.Sla;
using Firstline.Domain.Teams;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Automation;
using Firstline.Domain.Tickets.Escalating;
using Firstline.Domain.Tickets.Settings;
using Firstline.Domain.Tickets.Links;
using Firstline.Domain.Tickets.Problems;
using Firstline.Domain.Tickets.Views;

namespace Firstline.Grains.Kernel;

/// <summary>How states rest: compact, names in camel case, enumerations by name, absent where null.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(Ticket.Known))]
[JsonSerializable(typeof(Customer.Registered), TypeInfoPropertyName = "CustomerRegistered")]
[JsonSerializable(typeof(Agent.Registered), TypeInfoPropertyName = "AgentRegistered")]
[JsonSerializable(typeof(ApiKey.Issued))]
[JsonSerializable(typeof(ViewShelf))]
[JsonSerializable(typeof(SlaPolicies.Published))]
[JsonSerializable(typeof(Erasure.Known), TypeInfoPropertyName = "ErasureKnown")]
[JsonSerializable(typeof(MacroBook))]
[JsonSerializable(typeof(AutomationRules))]
[JsonSerializable(typeof(RulesPass))]
[JsonSerializable(typeof(BulkJob.Begun))]
[JsonSerializable(typeof(TicketSettings))]
[JsonSerializable(typeof(EscalationSettings))]
[JsonSerializable(typeof(RoutingSettings))]
[JsonSerializable(typeof(OnCallBook))]
[JsonSerializable(typeof(RosterBook))]
[JsonSerializable(typeof(CalendarFeed))]
[JsonSerializable(typeof(TeamBook))]
[JsonSerializable(typeof(LinkBook))]
[JsonSerializable(typeof(NotificationPreferences))]
[JsonSerializable(typeof(NotificationSettings))]
[JsonSerializable(typeof(Broadcast.Known), TypeInfoPropertyName = "BroadcastKnown")]
internal sealed partial class StateJson : JsonSerializerContext;
