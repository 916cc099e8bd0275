using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json.Serialization;
using Firstline.Client;
using Firstline.Domain.Agents;
using Firstline.Domain.Calendars;
using Firstline.Domain.Customers;
using Firstline.Domain.Erasures;
using Firstline.Domain.Escalations;
using Firstline.Domain.Kernel;
using Firstline.Domain.Notifications;
using Firstline.Domain.Routing;
using Firstline.Domain.OnCall;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Approvals;
using Firstline.Domain.Tickets.Automation;
using Firstline.Domain.Tickets.Conversation;
using Firstline.Domain.Tickets.Escalating;
using Firstline.Domain.Tickets.Links;
using Firstline.Domain.Tickets.Priorities;
using Firstline.Domain.Tickets.Problems;
using Firstline.Domain.Tickets.Routing;
using Firstline.Domain.Tickets.Work;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Web.Http;
using Firstline.Web.Sla;

namespace Firstline.Web.Tests.Http;

public sealed class SpellingWords
{
    private static readonly IReadOnlyList<string>[] Vocabularies =
    [
        Words<Priority>.All, Words<Category>.All, Words<Channel>.All, Words<Tier>.All, Words<TicketStatus>.All, Words<Resolution>.All, Words<WaitingFor>.All,
        Words<ClockKind>.All, Words<ClockState>.All, Words<ClockOutcome>.All, Words<WarningStage>.All, Words<AgentStatus>.All, Words<WhoKind>.All,
        [.. Enum.GetValues<EscalationTrigger>().Where(EscalationLevels.IsManual).Select(Words<EscalationTrigger>.Of)],
        Words<CommunicationKind>.All, Words<CommunicationAudience>.All, Words<EscalationStep>.All, [.. Enum.GetValues<EscalationTrigger>().Where(EscalationLevels.IsIncident).Select(Words<EscalationTrigger>.Of)],
        ["all", .. Words<ClockKind>.All], [.. Enum.GetValues<ClockKind>().Where(clock => clock.MayPause()).Select(Words<ClockKind>.Of)],
        [Words<TicketStatus>.Of(TicketStatus.WaitingOnCustomer), Words<TicketStatus>.Of(TicketStatus.WaitingOnThirdParty)],
        Words<Observance>.All, Words<EasterReckoning>.All, Words<DayOfWeek>.All, CalendarReading.Recurrences,
        Words<CallDirection>.All, Words<DeliveryState>.All, Words<DraftKind>.All, Words<PresenceState>.All,
        Words<NoticeKind>.All, Words<NoticeUrgency>.All, Words<NotifyChannel>.All, Words<DigestKind>.All, Words<DispatchState>.All, Words<LinkRole>.All, Words<TicketType>.All, Words<Impact>.All, Words<Urgency>.All, Words<BroadcastAim>.All, Words<ErasureStage>.All, Words<MacroScope>.All,
        Words<RoutingCause>.All, Words<RoutingMode>.All, Words<TicketOrder>.All, Words<RuleOccasion>.All, Words<TrialEnd>.All, Words<TaskOutcome>.All, ["open", "overdue", .. Words<TaskOutcome>.All], ["pending", .. Words<ApprovalOutcome>.All],
        Words<NoticeKind>.All, Words<NoticeUrgency>.All, Words<LinkRole>.All, Words<TicketType>.All, Words<Impact>.All, Words<Urgency>.All, Words<BroadcastAim>.All, Words<ErasureStage>.All, Words<MacroScope>.All,
        Words<TicketOrder>.All, Words<RuleOccasion>.All, Words<TrialEnd>.All, Words<TaskOutcome>.All, ["open", "overdue", .. Words<TaskOutcome>.All], ["pending", .. Words<ApprovalOutcome>.All],
        Words<NoticeKind>.All, Words<NoticeUrgency>.All, Words<RotationUnit>.All, Words<LinkRole>.All, Words<TicketType>.All, Words<Impact>.All, Words<Urgency>.All, Words<BroadcastAim>.All, Words<ErasureStage>.All, Words<MacroScope>.All,
        Words<TicketOrder>.All, Words<RuleOccasion>.All, Words<TaskOutcome>.All, ["open", "overdue", .. Words<TaskOutcome>.All], ["pending", .. Words<ApprovalOutcome>.All],
        [Words<BroadcastOutcome>.Of(BroadcastOutcome.Skipped), Words<BroadcastOutcome>.Of(BroadcastOutcome.Failed)], ["all", "any", "at-least"], ["erase"], ["planned", "running", "ended", "cancelled", "undoing", "undone"],
        [.. typeof(TicketAction).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(kind => (string)kind.TypeDiscriminator!)],
    ];

    public static TheoryData<string> WordFields => new(Fields().Select(word => $"{word.DeclaringType!.Name}.{word.Name}"));

    [Theory]
    [MemberData(nameof(WordFields))]
    public void Every_field_of_the_public_shapes_lists_the_words_that_exist(string field)
    {
        var property = Fields().Single(known => $"{known.DeclaringType!.Name}.{known.Name}" == field);
        var words = property.GetCustomAttribute<AllowedValuesAttribute>()!.Values.Cast<string>().ToHashSet();

        Vocabularies.ShouldContain(vocabulary => words.SetEquals(vocabulary), $"{field} lists {string.Join(", ", words)}.");
    }

    [Theory]
    [InlineData(Resolution.WontFix, "wont-fix")]
    [InlineData(Resolution.NotReproducible, "not-reproducible")]
    public void Words_are_in_kebab_case(Resolution value, string word)
    {
        Words<Resolution>.Of(value).ShouldBe(word);
        Words<Resolution>.TryParse(word, out var parsed).ShouldBeTrue();
        parsed.ShouldBe(value);
    }

    private static IEnumerable<PropertyInfo> Fields() => typeof(DeskClient).Assembly.GetTypes()
        .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        .Where(property => property.IsDefined(typeof(AllowedValuesAttribute)) && property.Name != "Kind");
}
