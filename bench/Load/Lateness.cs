using Firstline.Client;
using Firstline.Client.Tickets;

namespace Firstline.Load;

/// <summary>
/// How late breaches are recorded: tickets whose resolution is promised in some minutes are opened over one minute, so that as many
/// deadlines fall within one minute; lateness is the breach fact's own instant less the first instant that was late. The yardstick
/// is a bare runtime timer for the same instants in the same process.
/// </summary>
internal static class Lateness
{
    private const int AtOnce = 64;
    private static readonly TimeSpan Over = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);

    public static async Task<int> Run(int deadlines)
    {
        await using var desk = await BenchDesk.Start();
        var promise = Over + TimeSpan.FromMinutes(deadlines > 20_000 ? 3 : 1);
        await desk.Client.PutCustomer("bench", new("Bench", "enterprise", "UTC", Resolution: [new("low", promise.TotalHours)]));

        Console.WriteLine($"opening {deadlines:N0} tickets over {Over.TotalSeconds:N0} s, due {promise.TotalMinutes:N0} min later");
        var started = TimeProvider.System.GetTimestamp();
        var tickets = await Open(desk.Client, deadlines);
        Console.WriteLine($"opened in {TimeProvider.System.GetElapsedTime(started).TotalSeconds:N1} s; the first is due in {(Late(tickets[0]) - TimeProvider.System.GetUtcNow()).TotalSeconds:N0} s");
        var timers = await Task.WhenAll(tickets.Select(ticket => Timer(Late(ticket))));
        await Recorded(desk.Client, deadlines);

        var late = await Read(desk.Client, tickets);
        Print("breach recorded", late, deadlines);
        Print("bare timer (yardstick)", timers, deadlines);
        return late.Count == deadlines ? 0 : 1;
    }

    private static async Task<IReadOnlyList<Ticket>> Open(DeskClient client, int count)
    {
        var tickets = new Task<Ticket>[count];
        var start = TimeProvider.System.GetTimestamp();
        for (var i = 0; i < count; i++)
        {
            var left = (Over * i / count) - TimeProvider.System.GetElapsedTime(start);
            if (left > TimeSpan.FromMilliseconds(1))
            {
                await Task.Delay(left, TimeProvider.System);
            }

            tickets[i] = client.OpenTicket(new("bench", $"Deadline {i}", "Due soon.", "low"));
        }

        return await Task.WhenAll(tickets);
    }

    /// <summary>Waits until the desk's own report has every breach, or for as long as nobody would wait.</summary>
    private static async Task Recorded(DeskClient client, int deadlines)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(started) < Patience)
        {
            var report = await client.SlaReport(new("resolution", By: "tier"));
            if (report.Rows.Where(row => row.Tier is null).Sum(row => row.BreachesRecorded) >= deadlines)
            {
                return;
            }

            await Task.Delay(Look, TimeProvider.System);
        }
    }

    private static async Task<IReadOnlyCollection<double>> Read(DeskClient client, IReadOnlyList<Ticket> tickets)
    {
        var late = new System.Collections.Concurrent.ConcurrentBag<double>();
        await Parallel.ForEachAsync(tickets, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (ticket, stop) =>
        {
            var clock = (await client.GetTicket(ticket.Id, stop)).Clocks.Single(candidate => candidate.Clock == "resolution");
            if (clock.BreachedAt is { } breached)
            {
                late.Add((breached - Late(ticket)).TotalMilliseconds);
            }
        });
        return late;
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

    private static DateTimeOffset Late(Ticket ticket) => ticket.Clocks.Single(clock => clock.Clock == "resolution").LateAt!.Value;

    private static void Print(string what, IReadOnlyCollection<double> milliseconds, int expected)
    {
        double[] sorted = [.. milliseconds.Order()];
        Console.WriteLine(sorted.Length == 0
            ? $"{what}: none of {expected:N0}"
            : $"{what}: {sorted.Length:N0} of {expected:N0}, p50 {At(0.50):N1} ms, p99 {At(0.99):N1} ms, max {sorted[^1]:N1} ms");

        double At(double quantile) => sorted[(int)Math.Ceiling(quantile * sorted.Length) - 1];
    }
}
