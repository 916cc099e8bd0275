using System.Collections.Concurrent;
using Firstline.Client;
using Firstline.Client.Live;

namespace Firstline.Load;

/// <summary>
/// How soon an agent's screen shows an offer, and whether a race of offers can over-assign. Latency is the instant at which the screen has the push less the
/// instant of the fact, which is set before it is written; so it holds the durable append, the feed, the hub and the socket.
/// </summary>
internal static class Offering
{
    private const int Agents = 10;
    private const int Racers = 1_000;
    private const int Room = 20;
    private const int AtOnce = 64;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    public static async Task<int> Run(int offers)
    {
        await using var desk = await BenchDesk.Start();
        await desk.Client.PutCustomer("bench", new("Bench", "standard", "UTC"));
        return await Push(desk, offers, 1) && await Push(desk, offers, 16) && await Queue(desk, offers) && await Race(desk) ? 0 : 1;
    }

    /// <summary>Offers by hand, so many at once, each to an agent whose screen watches.</summary>
    private static async Task<bool> Push(BenchDesk desk, int offers, int atOnce)
    {
        var team = $"push-{atOnce}";
        await using var screens = await Screens.Open(desk, team, offers);
        var tickets = await Open(desk.Client, team, offers);
        await Parallel.ForEachAsync(tickets.Index(), new ParallelOptions { MaxDegreeOfParallelism = atOnce }, async (ticket, stop) =>
            await desk.Client.Offer(ticket.Item, screens.Agents[ticket.Index % Agents], 600, stop: stop));
        return await screens.Print($"offered over REST, {atOnce} at once", offers);
    }

    /// <summary>Tickets that a queue offers as they are opened.</summary>
    private static async Task<bool> Queue(BenchDesk desk, int offers)
    {
        const string team = "queue";
        await desk.Client.PutRoutingSettings(new([new(team, "offer", 600)]));
        await using var screens = await Screens.Open(desk, team, offers);
        await Open(desk.Client, team, offers);
        return await screens.Print("offered by the queue as tickets are opened", offers);
    }

    /// <summary>As many offers at once as nobody has room for, each accepted at once.</summary>
    private static async Task<bool> Race(BenchDesk desk)
    {
        const string team = "race";
        var agents = await Join(desk.Client, team, Room);
        var tickets = await Open(desk.Client, team, Racers);
        var (won, started) = (0, TimeProvider.System.GetTimestamp());
        await Task.WhenAll(tickets.Select(async (ticket, i) =>
        {
            try
            {
                await desk.Client.Offer(ticket, agents[i % Agents]);
                await desk.Client.AcceptOffer(ticket, agents[i % Agents]);
                Interlocked.Increment(ref won);
            }
            catch (DeskProblem refused) when (refused.Code == "agent.no-room")
            {
                return;
            }
        }));
        var took = TimeProvider.System.GetElapsedTime(started);
        var loads = await Task.WhenAll(agents.Select(agent => desk.Client.GetAgent(agent)));
        Console.WriteLine($"race of {Racers:N0} offers for {Agents * Room} places: {won} accepted in {took.TotalSeconds:N2} s, loads {string.Join(' ', loads.Select(agent => agent.Load))}, over capacity {loads.Count(agent => agent.OverCapacity)}");
        return won == Agents * Room && loads.All(agent => agent is { Load: Room, OverCapacity: false });
    }

    private static async Task<string[]> Join(DeskClient client, string team, int capacity)
    {
        string[] agents = [.. Enumerable.Range(0, Agents).Select(i => $"{team}-{i}")];
        foreach (var agent in agents)
        {
            await client.PutAgent(agent, new(agent, [team], capacity));
            await client.SetAgentStatus(agent, "available");
        }

        return agents;
    }

    private static async Task<string[]> Open(DeskClient client, string team, int count)
    {
        var tickets = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = AtOnce / 8 }, async (i, stop) =>
            tickets.Add((await client.OpenTicket(new("bench", $"Offer {i}", "Who takes it?", "low", Team: team), stop: stop)).Id));
        return [.. tickets];
    }

    /// <summary>One screen for each agent.</summary>
    private sealed class Screens : IAsyncDisposable
    {
        private readonly ConcurrentBag<double> _milliseconds = [];
        private readonly List<DeskConnection> _lines = [];

        public string[] Agents { get; private init; } = [];

        public static async Task<Screens> Open(BenchDesk desk, string team, int offers)
        {
            var screens = new Screens { Agents = await Join(desk.Client, team, Math.Min(offers, 10_000)) };
            foreach (var agent in screens.Agents)
            {
                var line = DeskConnection.To(desk.Hub, TimeProvider.System, () => Task.FromResult<string?>(desk.Key));
                line.Offer += screens.Take;
                line.Start();
                await Live(line);
                await line.WatchAgent(agent);
                screens._lines.Add(line);
            }

            return screens;
        }

        /// <summary>Until a line is connected, so that watching is answered by the desk.</summary>
        private static async Task Live(DeskConnection line)
        {
            var started = TimeProvider.System.GetTimestamp();
            using var timer = new PeriodicTimer(Look);
            while (line.State is not LinkState.Live)
            {
                if (TimeProvider.System.GetElapsedTime(started) > Patience)
                {
                    throw new TimeoutException("A screen did not connect.");
                }

                await timer.WaitForNextTickAsync();
            }
        }

        public async Task<bool> Print(string what, int expected)
        {
            var started = TimeProvider.System.GetTimestamp();
            while (_milliseconds.Count < expected && TimeProvider.System.GetElapsedTime(started) < Patience)
            {
                await Task.Delay(Look, TimeProvider.System);
            }

            double[] sorted = [.. _milliseconds.Order()];
            Console.WriteLine(sorted.Length == 0
                ? $"{what}: none of {expected:N0}"
                : $"{what}: {sorted.Length:N0} of {expected:N0}, p50 {At(0.50):N1} ms, p99 {At(0.99):N1} ms, max {sorted[^1]:N1} ms");
            return sorted.Length == expected;

            double At(double quantile) => sorted[(int)Math.Ceiling(quantile * sorted.Length) - 1];
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var line in _lines)
            {
                await line.DisposeAsync();
            }
        }

        private void Take(OfferPushed offer)
        {
            if (offer.What == "offered")
            {
                _milliseconds.Add((TimeProvider.System.GetUtcNow() - offer.At).TotalMilliseconds);
            }
        }
    }
}
