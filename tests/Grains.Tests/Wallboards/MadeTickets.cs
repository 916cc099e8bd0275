using Firstline.Domain.Customers;
using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Kernel;

namespace Firstline.Grains.Tests.Wallboards;

/// <summary>Invented appends of invented tickets: any facts in any order, for a shard does not ask whether they make sense.</summary>
internal sealed class MadeTickets(Random random)
{
    private static readonly TeamId?[] Teams = [null, new("first-line"), new("technical"), new("billing")];
    private readonly List<TicketFacts> _latest = [];

    /// <summary>The latest append of each ticket.</summary>
    public IReadOnlyList<TicketFacts> Latest => _latest;

    /// <summary>Every fact so far.</summary>
    public List<(TicketLine Line, Stamped<TicketEvent> Fact)> Facts { get; } = [];

    /// <summary>A new ticket, or another append to one.</summary>
    public TicketFacts Next(DateTimeOffset now)
    {
        var index = random.Next(_latest.Count + 3);
        if (index >= _latest.Count)
        {
            var opened = Open(_latest.Count + 1, now);
            _latest.Add(opened);
            return opened;
        }

        return _latest[index] = Change(_latest[index].Line, now);
    }

    /// <summary>A plain open ticket.</summary>
    public static TicketLine Line(int number, DateTimeOffset openedAt, LiveDeadline? deadline = null) => new(
        new(new Guid(number, 7, 7, new byte[8])), new(number), 1, new("acme"), $"Subject {number}", Category.TechnicalIssue, Priority.High, Tier.Standard,
        TicketStatus.New, 1, null, null, openedAt, openedAt, openedAt, false, deadline, "");

    /// <summary>A deadline whose warnings come a quarter and a tenth of an hour before it, and which is late a tick after it.</summary>
    public static LiveDeadline Due(DateTimeOffset due) => new(
        ClockKind.FirstResponse, due.AddHours(-1), new(due, due.AddTicks(1), due.AddMinutes(-15), due.AddMinutes(-6)));

    /// <summary>An append.</summary>
    public static TicketFacts Append(TicketLine line, DateTimeOffset at, params TicketEvent[] facts) =>
        new(line, 1, [.. facts.Select((fact, index) => new Stamped<TicketEvent>(line.Id.ToString(), line.Version - facts.Length + 1 + index, at, Who.Desk, fact))]);

    private TicketFacts Open(int number, DateTimeOffset now)
    {
        var line = Shuffle(Line(number, now), now) with { Status = TicketStatus.New, Version = 1 };
        return Keep(Append(line, now, new TicketEvent.Opened(
            line.Number, line.Customer, "", line.Subject, line.Category, line.Priority, Channel.Email, false, Firstline.TestKit.Some.Terms(), default, "", "")));
    }

    private TicketFacts Change(TicketLine line, DateTimeOffset now)
    {
        List<TicketEvent> facts = [];
        for (var left = random.Next(1, 4); left > 0; left--)
        {
            facts.Add(Fact(line, facts, now));
        }

        var status = facts.Aggregate(line.Status, (status, fact) => fact switch
        {
            TicketEvent.Resolved => TicketStatus.Resolved,
            TicketEvent.Reopened => TicketStatus.Open,
            _ => status,
        });
        return Keep(Append(Shuffle(line, now) with { Status = status, Version = line.Version + facts.Count, UpdatedAt = now }, now, [.. facts]));
    }

    private TicketFacts Keep(TicketFacts append)
    {
        Facts.AddRange(append.Facts.Select(fact => (append.Line, fact)));
        return append;
    }

    private TicketEvent Fact(TicketLine line, List<TicketEvent> before, DateTimeOffset now) => random.Next(9) switch
    {
        0 => new TicketEvent.Resolved(Resolution.Fixed),
        1 => new TicketEvent.Reopened("again"),
        2 => new TicketEvent.Noted(default),
        3 => new TicketEvent.Assigned(new("noor")),
        4 => new TicketEvent.CustomerWrote(default, Channel.Email),
        _ => new TicketEvent.ClockMoved(Clock(
            (ClockKind)random.Next(3), random.Next(1, 4), [.. Facts.Where(known => known.Line.Id == line.Id).Select(known => known.Fact.Event), .. before], now)),
    };

    /// <summary>Clocks do make sense: there is one first response, a clock runs before it breaches, breaches before it stops as missed, and of stopped ones only a resolution goes on.</summary>
    private ClockEvent Clock(ClockKind clock, int cycle, IEnumerable<TicketEvent> facts, DateTimeOffset now)
    {
        cycle = clock == ClockKind.FirstResponse ? 1 : cycle;
        var (runs, breached) = facts.OfType<TicketEvent.ClockMoved>().Select(moved => moved.Clock).Where(known => (known.Clock, known.Cycle) == (clock, cycle))
            .Aggregate((Runs: true, Breached: false), (state, fact) => fact switch
            {
                ClockEvent.Breached => (true, true),
                ClockEvent.Stopped => (false, state.Breached),
                ClockEvent.Resumed => (true, state.Breached),
                _ => state,
            });
        return runs switch
        {
            true when !breached && random.Next(3) == 0 => new ClockEvent.Breached(clock, cycle, now, now, "time"),
            true => new ClockEvent.Stopped(
                clock, cycle, TimeSpan.FromMinutes(random.Next(1, 600)), breached ? ClockOutcome.Missed : random.Next(4) == 0 ? ClockOutcome.Ended : ClockOutcome.Met),
            _ when clock == ClockKind.Resolution => new ClockEvent.Resumed(clock, cycle, now, null),
            _ => new ClockEvent.Warned(clock, cycle, WarningStage.AtRisk, now),
        };
    }

    private TicketLine Shuffle(TicketLine line, DateTimeOffset now) => line with
    {
        Priority = (Priority)random.Next(4),
        Tier = (Tier)random.Next(3),
        Level = random.Next(1, 5),
        Agent = random.Next(2) == 0 ? null : new("noor"),
        Team = Teams[random.Next(Teams.Length)],
        WaitingSince = random.Next(2) == 0 ? null : now,
        Breached = random.Next(8) == 0,
        Deadline = random.Next(4) == 0 ? null : Due(now.AddMinutes(random.Next(-30, 300))),
    };
}
