using Firstline.Client;
using Firstline.Client.OnCall;
using Firstline.Client.Sla;
using Firstline.Client.Tickets;

namespace Firstline.Load;

/// <summary>
/// Everything breaches in one instant: how long until all of it is escalated, how long until everybody who is called knows, and how many messages
/// that takes. The yardstick is a bare runtime timer for each of the same instants in the same process.
/// </summary>
internal static class Storm
{
    private const int AtOnce = 64;
    private const double EachSecond = 600;
    private static readonly string[] Called = ["ada", "ben", "cleo"];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);

    public static async Task<int> Run(int count)
    {
        await using var desk = await BenchDesk.Start();
        await desk.Client.PutCustomer("bench", new("Bench", "enterprise", "UTC"));
        foreach (var agent in Called)
        {
            await desk.Client.PutAgent(agent, new(agent, ["technical"]));
        }

        IReadOnlyList<string>[] whole = [["00:00", "24:00"]];
        await desk.Client.PutRoster(new(
            [new("always", "Always", new(2026, 1, 5), [new(new WeeklyHours(whole, whole, whole, whole, whole, whole, whole))])],
            [.. Called.Select(agent => new RosterEntry(agent, "UTC", ["technical"], Pattern: "always"))]));

        var due = TimeProvider.System.GetUtcNow() + TimeSpan.FromSeconds(15 + (count / EachSecond));
        var tickets = new Ticket[count];
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (i, stop) =>
        {
            var ticket = await desk.Client.OpenTicket(new("bench", $"Storm {i}", "All at once.", "low"), stop: stop);
            tickets[i] = await desk.Client.SetDueDate(ticket.Id, "resolution", new(due, "All in one instant."), stop: stop);
        });
        Console.WriteLine($"{count:N0} tickets are due in {(due - TimeProvider.System.GetUtcNow()).TotalSeconds:N0} s");
        var timers = await Task.WhenAll(tickets.Select(_ => Timer(due)));
        var told = await Told(desk.Client, count, due);
        var escalated = await Escalated(desk.Client, tickets, due);
        Console.WriteLine($"escalated: {escalated.Length:N0} of {count:N0}, p50 {escalated[count / 2]:N0} ms, p99 {escalated[count * 99 / 100]:N0} ms, all after {escalated[^1]:N0} ms");
        Console.WriteLine($"bare timer (yardstick): all after {timers.Max():N0} ms");
        Console.WriteLine($"told: each of {Called.Length} people has all {count:N0} in the inbox after {told.TotalSeconds:N1} s");
        Console.WriteLine($"messages outside the desk: {(await desk.Client.ListDispatches()).Items.Count:N0}");
        return escalated.Length == count ? 0 : 1;
    }

    /// <summary>How long after the instant the last of those who are called had everything.</summary>
    private static async Task<TimeSpan> Told(DeskClient client, int count, DateTimeOffset due)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(started) < Patience)
        {
            var counts = await Task.WhenAll(Called.Select(agent => client.CountNotices(agent)));
            if (counts.All(known => known.Last >= count))
            {
                break;
            }

            await Task.Delay(Look, TimeProvider.System);
        }

        return TimeProvider.System.GetUtcNow() - due;
    }

    /// <summary>How long after the instant each ticket was escalated, in order.</summary>
    private static async Task<double[]> Escalated(DeskClient client, IReadOnlyList<Ticket> tickets, DateTimeOffset due)
    {
        var late = new System.Collections.Concurrent.ConcurrentBag<double>();
        await Parallel.ForEachAsync(tickets, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (ticket, stop) =>
        {
            if ((await client.Escalation(ticket.Id, stop)).Rungs is [var first, ..])
            {
                late.Add((first.From - due).TotalMilliseconds);
            }
        });
        return [.. late.Order()];
    }

    private static async Task<double> Timer(DateTimeOffset due)
    {
        var left = due - TimeProvider.System.GetUtcNow();
        if (left > TimeSpan.Zero)
        {
            await Task.Delay(left, TimeProvider.System);
        }

        return (TimeProvider.System.GetUtcNow() - due).TotalMilliseconds;
    }
}
