using Firstline.Domain.Customers;
using Firstline.Domain.Escalations;
using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;

namespace Firstline.TestKit;

/// <summary>Tickets to which anything happens, the same for the same seed; each deadline is looked at when it is due.</summary>
public sealed class RandomStory
{
    private const int MostMinutes = 900;
    private static readonly string[] Tags = ["vip", "legal", "beta"];
    private static readonly string[] Components = ["", "mail", "billing"];
    private static readonly string[] Zones = ["UTC", "Europe/Berlin", "America/New_York"];

    private readonly Random _random;
    private readonly TicketRules _rules;
    private readonly bool _merges;
    private readonly bool _dueDates;

    private RandomStory(int seed, TicketRules rules, bool merges, bool dueDates) => (_random, _rules, _merges, _dueDates) = (new(seed), rules, merges, dueDates);

    /// <summary>A story of some acts.</summary>
    /// <param name="seed">What happens.</param>
    /// <param name="rules">Under which versions of the policy; each later version may come into force on the way.</param>
    /// <param name="acts">How many acts are tried; some are refused.</param>
    /// <param name="merges">Whether other tickets are merged into it, with what they promised.</param>
    /// <param name="dueDates">Whether due dates are set by hand, always ahead.</param>
    public static TicketStory Of(int seed, TicketRules rules, int acts = 25, bool merges = true, bool dueDates = true) => new RandomStory(seed, rules, merges, dueDates).Tell(acts);

    /// <summary>The history as it would rest in the log.</summary>
    public static IReadOnlyList<Stamped<TicketEvent>> History(TicketStory story) =>
        [.. story.Facts.Select((fact, at) => new Stamped<TicketEvent>("ticket", at + 1, fact.At, Who.Desk, fact.Fact))];

    /// <summary>A policy with every clock, conditions of every kind, and pauses on third parties.</summary>
    public static SlaPolicy Policy(int version) => SomePolicy.First with
    {
        Version = version,
        Rules =
        [
            Rule("vip", new(Tags: ["vip"]), 4) with { Pauses = [new(ClockKind.Resolution, TicketStatus.WaitingOnThirdParty), new(ClockKind.StatusUpdate, TicketStatus.WaitingOnCustomer)] },
            Rule("billing", new(Components: ["billing"], Categories: [Category.TechnicalIssue]), 6),
            .. SomePolicy.First.Rules.Select(rule => rule.With(
                SomePolicy.Target(ClockKind.Resolution, 60, Priority.High), SomePolicy.Target(ClockKind.StatusUpdate, 50, aroundTheClock: true))),
        ],
    };

    private static SlaRule Rule(string id, RuleConditions when, double hours) => SomePolicy.Rule(id, null, 3, hours, hours, hours, hours) with
    {
        IsDefault = false,
        When = when,
        Targets =
        [
            SomePolicy.Target(ClockKind.FirstResponse, hours), SomePolicy.Target(ClockKind.NextResponse, hours * 2),
            SomePolicy.Target(ClockKind.Resolution, hours * 5, Priority.Critical, aroundTheClock: true), SomePolicy.Target(ClockKind.Resolution, hours * 8),
            SomePolicy.Target(ClockKind.StatusUpdate, hours), SomePolicy.Target(ClockKind.LevelResponse, hours / 2),
        ],
    };

    private TicketStory Tell(int acts)
    {
        var start = Some.Instant("2026-03-02 06:00") + TimeSpan.FromMinutes(_random.Next(10_000));
        var opening = Some.Opening(Any<Priority>(), outage: _random.Next(6) == 0) with
        {
            Component = One(Components), Tags = SomeTags(), Category = Any<Category>(), Waiting = _random.Next(5) == 0 ? Any<WaitingFor>() : null,
        };
        var story = TicketStory.Opened(start, opening, Terms(1), _rules);
        var now = start;
        for (var i = 0; i < acts; i++)
        {
            now += TimeSpan.FromMinutes(1 + _random.Next(MostMinutes)) + TimeSpan.FromTicks(_random.Next(1_000));
            story.UntilInstant(now).When(Act(story, start, now));
        }

        return story.UntilInstant(now + TimeSpan.FromMinutes(_random.Next(MostMinutes)));
    }

    private TicketCommand Act(TicketStory story, DateTimeOffset start, DateTimeOffset now) => _random.Next(_merges ? 22 : 21) switch
    {
        0 or 1 => new ReplyToCustomer(Some.Message(), "Hello.", Channel.Email),
        2 or 3 => new ReceiveMessage(Some.Message(), "Well?", Channel.Email),
        4 => new ChangePriority(Any<Priority>()),
        5 => new Categorize(Any<Category>()),
        6 => new ChangeComponent(One(Components)),
        7 => new TagTicket(SomeTags()),
        8 or 9 => new WaitForAnswer(Any<WaitingFor>()),
        10 => new ContinueWork(),
        11 => new ResolveTicket(_random.Next(4) == 0 ? Resolution.Spam : Resolution.Fixed),
        12 or 13 => new ReopenTicket("It came back."),
        14 => new EscalateTicket(EscalationTrigger.CustomerRequest, "Now.", null),
        15 => new DeescalateTicket(1 + _random.Next(3), "They can do it."),
        16 => new AcknowledgeTicket(new(One(["ann", "bob"]))),
        17 when _dueDates => new SetDueDate(One([ClockKind.FirstResponse, ClockKind.NextResponse, ClockKind.Resolution, ClockKind.StatusUpdate]), now + TimeSpan.FromMinutes(_random.Next(1, 3_000)), "They asked."),
        17 or 18 => new LiftDueDate(One([ClockKind.FirstResponse, ClockKind.NextResponse, ClockKind.Resolution, ClockKind.StatusUpdate])),
        19 => new ApplyTerms(Terms(story.Ticket.Terms.PolicyVersion), "customer:acme"),
        20 => new ApplyPolicy(Math.Min(_rules.Book.Current.Version, story.Ticket.Terms.PolicyVersion + 1)),
        _ => Absorb(start, now),
    };

    private AbsorbTicket Absorb(DateTimeOffset start, DateTimeOffset now)
    {
        var begin = start - TimeSpan.FromMinutes(_random.Next(MostMinutes));
        var other = TicketStory.Opened(begin, Some.Opening(Any<Priority>()) with { Tags = SomeTags() }, Terms(1), _rules);
        if (_random.Next(2) == 0)
        {
            other.UntilInstant(begin + TimeSpan.FromMinutes(30)).When(new ReplyToCustomer(Some.Message(), "Hello.", Channel.Email))
                .When(new EscalateTicket(EscalationTrigger.CustomerRequest, "Now.", null)).When(new ReceiveMessage(Some.Message(), "Well?", Channel.Email));
        }

        other.UntilInstant(now);
        return new(
            new(new(new Guid(_random.Next(), 7, 7, new byte[8])), new(2_000 + _random.Next(1_000_000))), other.Ticket.Customer, other.Ticket.Level,
            [.. other.Ticket.Clocks.Where(clock => clock.IsLive && clock.Clock.IsPromise()).Select(clock => clock.Carry())]);
    }

    private SupportTerms Terms(int version) => new(
        Any<Tier>(), One(Zones), version, _random.Next(3) == 0 ? [new(Priority.Medium, TimeSpan.FromHours(20)), new(Priority.Critical, TimeSpan.FromHours(5))] : []);

    private string[] SomeTags() => [.. Tags.Where(_ => _random.Next(4) == 0)];

    private TEnum Any<TEnum>()
        where TEnum : struct, Enum => One(Enum.GetValues<TEnum>());

    private T One<T>(IReadOnlyList<T> some) => some[_random.Next(some.Count)];
}
