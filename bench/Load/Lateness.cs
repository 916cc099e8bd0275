using System.Net.Http.Headers;
using Firstline.Client;
using Firstline.Client.Tickets;
using Firstline.Silo.Hosting;

namespace Firstline.Load;

/// <summary>
/// How late breaches are recorded: tickets whose resolution is promised in two minutes are opened over one minute, so that as many
/// deadlines fall within one minute; lateness is the breach fact's own instant less the first instant that was late. The yardstick
/// is a bare runtime timer for the same instants in the same process.
/// </summary>
internal static class Lateness
{
    private static readonly TimeSpan Promise = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Over = TimeSpan.FromMinutes(1);

    public static async Task<int> Run(int deadlines)
    {
        var folder = Directory.CreateTempSubdirectory("firstline-bench-").FullName;
        try
        {
            await using var desk = await DeskHost.Start(new() { Urls = "http://127.0.0.1:0", Data = folder, Environment = "Development" });
            using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = 64 };
#pragma warning disable RS0030 // The bench owns its client.
            using var http = new HttpClient(handler) { BaseAddress = desk.Address };
#pragma warning restore RS0030
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", desk.Key);
            var client = new DeskClient(http);
            await client.PutCustomer("bench", new("Bench", "enterprise", "UTC", Resolution: [new("low", Promise.TotalHours)]));

            Console.WriteLine($"opening {deadlines:N0} tickets over {Over.TotalSeconds:N0} s, due {Promise.TotalMinutes:N0} min later");
            var tickets = await Open(client, deadlines);
            var timers = await Task.WhenAll(tickets.Select(ticket => Timer(Late(ticket))));
            await Task.Delay(TimeSpan.FromSeconds(15), TimeProvider.System);

            var late = new List<double>(deadlines);
            foreach (var ticket in tickets)
            {
                var now = await client.GetTicket(ticket.Id);
                var clock = now.Clocks.Single(candidate => candidate.Clock == "resolution");
                if (clock.BreachedAt is { } breached)
                {
                    late.Add((breached - Late(ticket)).TotalMilliseconds);
                }
            }

            Print("breach recorded", late, deadlines);
            Print("bare timer (yardstick)", timers, deadlines);
            return late.Count == deadlines ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
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
