using Firstline.Domain.Customers;
using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Shouldly;

namespace Firstline.TestKit;

/// <summary>Given, when, then over the facts of one ticket, each act at its own instant.</summary>
public sealed class TicketStory
{
    private readonly TicketRules _rules;
    private readonly List<(DateTimeOffset At, TicketEvent Fact)> _facts = [];
    private Ticket _ticket = new Ticket.Unopened();
    private DateTimeOffset _now;
    private Refusal? _refusal;
    private int _before;

    private TicketStory(TicketRules rules) => _rules = rules;

    /// <summary>All facts with their instants.</summary>
    public IReadOnlyList<(DateTimeOffset At, TicketEvent Fact)> Facts => _facts;

    /// <summary>The facts of the last act.</summary>
    public IEnumerable<TicketEvent> New => _facts.Skip(_before).Select(fact => fact.Fact);

    /// <summary>All facts as the log keeps them.</summary>
    public IReadOnlyList<Stamped<TicketEvent>> Stamped() =>
        [.. _facts.Select((fact, i) => new Stamped<TicketEvent>("story", i + 1, fact.At, new(WhoKind.Agent, "noor", "Noor"), fact.Fact))];

    /// <summary>The instant of the next act.</summary>
    public DateTimeOffset Now => _now;

    internal Ticket.Known Ticket => _ticket.ShouldBeOfType<Ticket.Known>();

    /// <summary>A ticket opened at an instant.</summary>
    public static TicketStory Opened(
        string at, Priority priority = Priority.Medium, Tier tier = Tier.Standard, string zone = "UTC", bool outage = false, params ResolutionPromise[] resolution) =>
        Opened(Some.Instant(at), Some.Opening(priority, outage: outage), Some.Terms(tier, zone, resolution));

    /// <summary>A ticket opened by a command under terms.</summary>
    public static TicketStory Opened(DateTimeOffset at, OpenTicket command, SupportTerms terms, TicketRules? rules = null)
    {
        var story = new TicketStory(rules ?? Some.Rules) { _now = at };
        story.Take(TicketDecider.Open(story._ticket, command, new(1001), terms, story._rules, at));
        return story;
    }

    /// <summary>The act happens at an instant.</summary>
    public TicketStory At(string instant)
    {
        _now = Some.Instant(instant);
        return this;
    }

    /// <summary>The act happens so much later.</summary>
    public TicketStory After(TimeSpan time)
    {
        _now += time;
        return this;
    }

    /// <summary>Runs the reminders that are due up to an instant, each when it is due.</summary>
    public TicketStory Until(string instant) => UntilInstant(Some.Instant(instant));

    /// <summary>Runs the reminders that are due up to an instant, each when it is due.</summary>
    public TicketStory UntilInstant(DateTimeOffset end)
    {
        while (_ticket is Ticket.Known { NextWake: { } wake } && wake <= end)
        {
            _now = wake;
            When(new LookAtClocks());
        }

        _now = end;
        return this;
    }

    /// <summary>The act.</summary>
    public TicketStory When(TicketCommand command)
    {
        Take(TicketDecider.Decide(_ticket, command, _rules, _now));
        return this;
    }

    /// <summary>The act made exactly these facts, clocks apart.</summary>
    public TicketStory Then(params TicketEvent[] facts)
    {
        _refusal.ShouldBeNull();
        New.Where(fact => fact is not TicketEvent.ClockMoved).ShouldBe(facts);
        return this;
    }

    /// <summary>The facts of one kind of clock fact with their instants, of what customers were promised.</summary>
    public IEnumerable<(DateTimeOffset At, TClock Clock)> Promises<TClock>()
        where TClock : ClockEvent => _facts
        .Select(fact => (fact.At, Clock: (fact.Fact as TicketEvent.ClockMoved)?.Clock as TClock))
        .Where(fact => fact.Clock?.Clock.IsPromise() is true)
        .Select(fact => (fact.At, fact.Clock!));

    /// <summary>The act moved the clocks of what customers were promised in exactly this way.</summary>
    public TicketStory ThenClocks(params Type[] facts)
    {
        _refusal.ShouldBeNull();
        New.OfType<TicketEvent.ClockMoved>().Where(moved => moved.Clock.Clock.IsPromise()).Select(moved => moved.Clock.GetType()).ShouldBe(facts);
        return this;
    }

    /// <summary>The act was refused and changed nothing.</summary>
    public TicketStory ThenRefused(RefusalCode code)
    {
        _refusal.ShouldNotBeNull().Code.ShouldBe(code.Name);
        New.ShouldBeEmpty();
        return this;
    }

    private void Take(Decision<TicketEvent> decision)
    {
        _before = _facts.Count;
        _refusal = decision.Refusal;
        foreach (var fact in decision.Events)
        {
            _ticket = Tickets(fact);
            _facts.Add((_now, fact));
        }
    }

    private Ticket Tickets(TicketEvent fact) => Firstline.Domain.Tickets.Ticket.Evolve(_ticket, fact, _now);
}
