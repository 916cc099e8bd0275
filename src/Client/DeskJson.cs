using System.Text.Json;
using System.Text.Json.Serialization;
using Firstline.Client.Agents;
using Firstline.Client.Audit;
using Firstline.Client.Customers;
using Firstline.Client.Settings;
using Firstline.Client.Sla;
using Firstline.Client.Tickets;

namespace Firstline.Client;

/// <summary>The shapes of the REST API, for JSON without reflection: camel case, words in kebab case, instants with a Z, nulls left out.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = [typeof(Instants)])]
[JsonSerializable(typeof(ApiIndex))]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(OpenTicketRequest))]
[JsonSerializable(typeof(MessageRequest))]
[JsonSerializable(typeof(NoteRequest))]
[JsonSerializable(typeof(PriorityRequest))]
[JsonSerializable(typeof(CategoryRequest))]
[JsonSerializable(typeof(AssignmentRequest))]
[JsonSerializable(typeof(TeamRequest))]
[JsonSerializable(typeof(WaitingRequest))]
[JsonSerializable(typeof(ResolutionRequest))]
[JsonSerializable(typeof(ReopeningRequest))]
[JsonSerializable(typeof(EscalationRequest))]
[JsonSerializable(typeof(DeescalationRequest))]
[JsonSerializable(typeof(TagsRequest))]
[JsonSerializable(typeof(ComponentRequest))]
[JsonSerializable(typeof(DueDateRequest))]
[JsonSerializable(typeof(AcknowledgementRequest))]
[JsonSerializable(typeof(MergeRequest))]
[JsonSerializable(typeof(SplitRequest))]
[JsonSerializable(typeof(LinkRequest))]
[JsonSerializable(typeof(DeskPage<TicketLink>))]
[JsonSerializable(typeof(TicketLedger))]
[JsonSerializable(typeof(TicketSettings))]
[JsonSerializable(typeof(DeskPage<DocumentVersion>))]
[JsonSerializable(typeof(PolicyDocument))]
[JsonSerializable(typeof(PolicyPreview))]
[JsonSerializable(typeof(DeskPage<PolicyEdition>))]
[JsonSerializable(typeof(DeskPage<PolicyCalendar>))]
[JsonSerializable(typeof(DeskPage<HolidaySet>))]
[JsonSerializable(typeof(CalendarRequest))]
[JsonSerializable(typeof(CalendarYear))]
[JsonSerializable(typeof(HolidayImport))]
[JsonSerializable(typeof(RehearsalRequest))]
[JsonSerializable(typeof(Rehearsal))]
[JsonSerializable(typeof(Ticket))]
[JsonSerializable(typeof(DeskPage<TicketSummary>))]
[JsonSerializable(typeof(DeskPage<TimelineItem>))]
[JsonSerializable(typeof(DeskPage<AuditItem>))]
[JsonSerializable(typeof(CustomerRequest))]
[JsonSerializable(typeof(Customer))]
[JsonSerializable(typeof(DeskPage<CustomerSummary>))]
[JsonSerializable(typeof(AgentRequest))]
[JsonSerializable(typeof(AgentStatusRequest))]
[JsonSerializable(typeof(Agent))]
[JsonSerializable(typeof(DeskPage<Agent>))]
[JsonSerializable(typeof(SlaReport))]
[JsonSerializable(typeof(Evaluation))]
[JsonSerializable(typeof(EvaluationRequest))]
[JsonSerializable(typeof(IReadOnlyList<Evaluation>))]
[JsonSerializable(typeof(IReadOnlyList<EvaluationRequest>))]
public sealed partial class DeskJson : JsonSerializerContext;
