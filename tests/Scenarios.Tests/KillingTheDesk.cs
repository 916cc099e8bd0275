using Firstline.TestKit;
using System.Collections.Concurrent;
using Firstline.Client;
using Firstline.Client.Tickets;
using Firstline.Scenarios.Tests.Kit;

namespace Firstline.Scenarios.Tests;

/// <summary>SIGKILL under load: what was acknowledged is there, no number twice, and what fell due meanwhile is recorded once.</summary>
public sealed class KillingTheDesk(ITestOutputHelper output)
{
    private const int Writers = 16;
    private const int EnoughTickets = 600;
    private static readonly TimeSpan Promise = TimeSpan.FromSeconds(3);

    [Fact]
    public async Task under_load_loses_nothing_that_it_acknowledged()
    {
        using var folder = new DataFolder();
        var acknowledged = new ConcurrentDictionary<string, Ticket>();
        var (promised, dueAt) = await RunAndKill(folder.Path, acknowledged);

        await using var again = await DeskProcess.Start(folder.Path);
        foreach (var (id, last) in acknowledged)
        {
            var kept = await again.Client.GetTicket(id);
            kept.Number.ShouldBe(last.Number);
            kept.Version.ShouldBeGreaterThanOrEqualTo(last.Version);
            (kept.FirstRepliedAt is not null || last.FirstRepliedAt is null).ShouldBeTrue();
        }

        await NumbersAreUnique(again.Client, acknowledged);
        await BreachesFireOnce(again.Client, promised, dueAt);
        output.WriteLine($"{acknowledged.Count} tickets acknowledged before the kill, all kept; {promised.Count} deadlines passed while it was down, each recorded once.");
    }

    private static async Task<(IReadOnlyList<string> Promised, DateTimeOffset DueAt)> RunAndKill(string folder, ConcurrentDictionary<string, Ticket> acknowledged)
    {
        await using var desk = await DeskProcess.Start(folder);
        await desk.Client.PutCustomer("acme", new("Acme", "enterprise", "UTC"));
        await desk.Client.PutCustomer("hasty", new("Hasty", "enterprise", "UTC", Resolution: [new("low", Promise.TotalHours)]));
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var writers = Enumerable.Range(0, Writers).Select(writer => Write(desk.Client, writer, acknowledged, enough)).ToArray();
        await enough.Task.WaitAsync(TimeSpan.FromMinutes(1));

        var promised = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => desk.Client.OpenTicket(new("hasty", "Soon due", "Please.", "low"))));
        desk.Kill();
        await Task.WhenAll(writers);
        return ([.. promised.Select(ticket => ticket.Id)], promised.Max(ticket => ticket.OpenedAt) + Promise);
    }

    private static async Task Write(DeskClient client, int writer, ConcurrentDictionary<string, Ticket> acknowledged, TaskCompletionSource enough)
    {
        try
        {
            for (var i = 0; ; i++)
            {
                var opened = await client.OpenTicket(new("acme", $"Ticket {writer}/{i}", "It stopped.", "medium"), $"{writer}-{i}");
                acknowledged[opened.Id] = opened;
                acknowledged[opened.Id] = await client.Reply(opened.Id, new("We look into it."));
                if (acknowledged.Count >= EnoughTickets)
                {
                    enough.TrySetResult();
                }
            }
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or DeskProblem)
        {
            enough.TrySetResult();
        }
    }

    private static async Task NumbersAreUnique(DeskClient client, ConcurrentDictionary<string, Ticket> acknowledged)
    {
        var numbers = new HashSet<string>();
        string? after = null;
        do
        {
            var page = await client.ListTickets(new() { Limit = 200 }, after);
            page.Items.ShouldAllBe(ticket => numbers.Add(ticket.Number));
            after = page.Next;
        }
        while (after is not null);

        numbers.Count.ShouldBeGreaterThanOrEqualTo(acknowledged.Count);
        numbers.Add((await client.OpenTicket(new("acme", "After the kill", "Hello?"))).Number).ShouldBeTrue();
    }

    private static async Task BreachesFireOnce(DeskClient client, IReadOnlyList<string> promised, DateTimeOffset dueAt)
    {
        foreach (var id in promised)
        {
            await Eventually.Holds(
                () => client.GetTicket(id),
                ticket => ticket.Clocks.Single(clock => clock.Clock == "resolution").BreachedAt is not null,
                TimeSpan.FromSeconds(10) + (dueAt > TimeProvider.System.GetUtcNow() ? dueAt - TimeProvider.System.GetUtcNow() : TimeSpan.Zero));
        }

        foreach (var id in promised)
        {
            var timeline = await client.Timeline(id, limit: 200);
            timeline.Items.Count(item => item is { Kind: "clock-breached", Clock.Clock: "resolution" }).ShouldBe(1);
        }
    }
}
