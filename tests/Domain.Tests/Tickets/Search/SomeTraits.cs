using System.Collections.Immutable;
using CsCheck;
using Firstline.Domain.Customers;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Search;
using Firstline.TestKit;

namespace Firstline.Domain.Tests.Tickets.Search;

/// <summary>Tickets and conditions to ask of them.</summary>
internal static class SomeTraits
{
    public static readonly DateTimeOffset Now = Some.Instant("2026-03-02 12:00");

    public static readonly TicketTraits Ticket = new(
        new(1042), new("acme"), "The printer on floor 3 prints nothing but crème brûlée", TicketStatus.Open, Category.TechnicalIssue, Priority.High, Tier.Enterprise,
        Channel.Email, 2, Now.AddDays(-5), Now.AddDays(-4))
    {
        Agent = new AgentId("noor"),
        Team = new TeamId("first-line"),
        Tags = ["printer", "vip"],
        CustomStatus = "waiting-for-parts",
        Component = "Print server",
        Breached = true,
        Due = Now.AddHours(2),
        WaitingSince = Now.AddMinutes(-45),
        SnoozedUntil = Now.AddHours(1),
        Attachments = true,
        Fields = ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add("serial", ["AB 12"]).Add("cost", ["99.50"]).Add("bought", ["2025-12-24"]),
    };

    private static readonly Gen<string> Key = Gen.OneOfConst(
        "status:open", "status:new,closed", "priority:high,critical", "tier:premium", "agent:noor", "agent:none", "team:first-line", "tag:vip", "tag:none", "customer:acme",
        "level>=2", "level<3", "reopenings:0", "breached:true", "open:false", "snoozed:true", "opened<2026-02-28", "opened:2026-02-25", "updated<3d", "updated>=96h",
        "waiting<30m", "waiting:none", "due<4h", "due>2026-03-02T15:00Z", "field.serial:\"AB 12\"", "field.cost>100", "field.bought<60d", "has:attachment", "number:FL-1042",
        "component:\"print server\"", "printer", "\"floor 3\"", "creme", "prin*", "unknown");

    /// <summary>Conditions as texts, with groups and negations.</summary>
    public static Gen<string> Text { get; } = Gen.Recursive<string>((depth, inner) => depth > 3
        ? Key
        : Gen.OneOf(
            Key,
            Gen.Select(inner, inner, (left, right) => $"{left} {right}"),
            Gen.Select(inner, inner, (left, right) => $"({left} OR {right})"),
            inner.Select(part => $"-({part})")));

    /// <summary>Tickets that differ in what conditions ask.</summary>
    public static Gen<TicketTraits> Tickets { get; } =
        from status in Gen.Enum<TicketStatus>()
        from priority in Gen.Enum<Priority>()
        from level in Gen.Int[1, 4]
        from agent in Gen.OneOfConst<string?>(null, "noor", "sam")
        from breached in Gen.Bool
        from hours in Gen.Int[0, 200]
        from subject in Gen.OneOfConst("printer on floor 3", "nothing", "Crème printing", "")
        select Ticket with
        {
            Status = status, Priority = priority, Level = level, Agent = agent is null ? null : new AgentId(agent), Breached = breached, Subject = subject,
            UpdatedAt = Now.AddHours(-hours), OpenedAt = Now.AddHours(-2 * hours), WaitingSince = hours % 2 == 0 ? Now.AddMinutes(-hours) : null,
            Due = hours % 3 == 0 ? Now.AddMinutes(10 * hours) : null, SnoozedUntil = hours % 5 == 0 ? Now.AddMinutes(hours - 100) : null,
        };

    public static Condition Read(string text) => ConditionReader.Read(text).Condition.ShouldNotBeNull($"{text}: {string.Join(' ', ConditionReader.Read(text).Faults)}");

    public static string[] Faults(string text) => [.. ConditionReader.Read(text, null, new ConditionVocabulary([], ["serial", "cost", "bought"])).Faults.Select(fault => fault.ToString())];
}
