using Firstline.Domain.Customers;
using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Ports;

namespace Firstline.Storage.Tests.Harness;

/// <summary>Made-up values; the same for the same seed.</summary>
internal static class Made
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    public static readonly Who Noor = new(WhoKind.Agent, "noor", "Noor");

    public static Append Append(string id, long expected = 0, string? command = null, string fingerprint = "", int facts = 1) => new(
        "ticket",
        id,
        expected,
        command,
        fingerprint,
        [.. Enumerable.Range(1, facts).Select(i => new NewFact(new TicketEvent.Noted(Guid(i)), Noon.AddTicks(i), Noor))],
        $"{{\"after\":{expected + facts}}}",
        [],
        ReminderChange.None,
        []);

    public static Append Rows(string id, params IReadOnlyList<ReadRow> rows) => Append(id) with { Rows = rows };

    public static Guid Guid(int i) => new(i, 1, 2, [3, 4, 5, 6, 7, 8, 9, 10]);

    public static TicketRow Ticket(Random random, int number)
    {
        var status = Any<TicketStatus>(random);
        var due = Noon.AddMinutes(random.Next(600));
        return new(
            new(
                new(Guid(number * 7919)), new(number), random.Next(1, 50), new($"customer-{random.Next(20)}"), $"Subject {number}",
                Any<Category>(random), Any<Priority>(random), Any<Tier>(random), status, random.Next(1, 5),
                Maybe(random, () => new AgentId($"agent-{random.Next(10)}")), Maybe(random, () => new TeamId($"team-{random.Next(4)}")),
                Noon.AddMinutes(-random.Next(10_000)), Noon.AddTicks(random.Next()), Maybe(random, () => Noon.AddMinutes(-random.Next(100))),
                random.Next(4) == 0,
                status is TicketStatus.Resolved or TicketStatus.Closed
                    ? null
                    : Of(random, new LiveDeadline(Any<ClockKind>(random), Noon, new(due, due.AddTicks(1), due.AddMinutes(-9), due.AddMinutes(-4)))),
                random.Next(3) == 0 ? "import:log" : ""),
            random.Next(1, 4),
            random.Next(1, 4));
    }

    public static ClockRow Cycle(Random random, TicketId ticket, ClockKind clock, int cycle)
    {
        var stopped = random.Next(4) > 0;
        var breached = Maybe(random, () => Noon.AddMinutes(-random.Next(1_000)));
        var elapsed = TimeSpan.FromTicks(random.NextInt64(TimeSpan.TicksPerHour * 8));
        var target = random.Next(8) == 0 ? default(TimeSpan?) : TimeSpan.FromMinutes(random.Next(10, 500));
        return new(
            ticket, clock, cycle, Any<Tier>(random), Any<Priority>(random), random.Next(2) == 0 ? "import:log" : "api", target,
            Noon.AddMinutes(-random.Next(10_000)), stopped ? Noon.AddMinutes(-random.Next(1_000)) : null, elapsed, breached,
            stopped ? target is null ? ClockOutcome.Measured : random.GetItems([ClockOutcome.Met, ClockOutcome.Missed, ClockOutcome.Ended, ClockOutcome.Merged], 1)[0] : null,
            stopped ? elapsed : null, random.Next(1, 4), Of(random, $"rule-{random.Next(3)}"), random.Next(10) == 0);
    }

    public static TWord Any<TWord>(Random random)
        where TWord : struct, Enum => random.GetItems(Enum.GetValues<TWord>(), 1)[0];

    private static T? Of<T>(Random random, T value)
        where T : class => random.Next(3) == 0 ? null : value;

    private static T? Maybe<T>(Random random, Func<T> value)
        where T : struct => random.Next(3) == 0 ? null : value();
}
