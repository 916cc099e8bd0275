using Firstline.TestKit;
using System.Globalization;
using Firstline.Client;
using Firstline.Client.Tickets;
using Firstline.Scenarios.Tests.Kit;

namespace Firstline.Scenarios.Tests;

/// <summary>A critical ticket that nobody acknowledges climbs to the top, each step once, although the process is killed after each of them.</summary>
public sealed class DyingOnTheLadder(ITestOutputHelper output)
{
    private const double Speed = 3_600;
    private static readonly DateTimeOffset Friday = new(2026, 3, 6, 16, 55, 0, TimeSpan.Zero);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>After each of these the process dies.</summary>
    private static readonly (string Kind, string Level)[] Deaths = [("level-called", "2"), ("level-reminded", "2"), ("level-called", "3"), ("level-reminded", "3"), ("level-called", "4")];

    [Fact]
    public async Task every_step_is_taken_once()
    {
        using var folder = new DataFolder();
        var (from, ticket) = (Friday, "");
        foreach (var (kind, level) in Deaths)
        {
            var began = TimeProvider.System.GetTimestamp();
            await using var desk = await Start(folder.Path, from);
            if (ticket.Length == 0)
            {
                await desk.Client.PutCustomer("acme", new("Acme", "enterprise", "UTC"));
                ticket = (await desk.Client.OpenTicket(new("acme", "Everything is down", "Nobody can work.", "critical"))).Id;
                await desk.Client.Reply(ticket, new("We look into it."));
            }

            await Reached(desk.Client, ticket, kind, level);
            desk.Kill();
            from += TimeProvider.System.GetElapsedTime(began) * Speed;
        }

        await using var last = await Start(folder.Path, from);
        var timeline = await Reached(last.Client, ticket, "level-reminded", "4");

        foreach (var line in timeline.Where(item => item.Kind is "escalated" or "level-called" or "level-reminded"))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{line.At:ddd HH:mm} {line.Kind} {line.From} {line.To} {line.Trigger}"));
        }

        Steps(timeline, "escalated", item => item.To).ShouldBe(["2", "3", "4"]);
        Steps(timeline, "level-called", item => item.From).ShouldBe(["2", "3", "4"]);
        Steps(timeline, "level-reminded", item => item.From).Take(3).ShouldBe(["2", "3", "4"]);
        Steps(timeline, "level-reminded", item => item.From).Skip(3).ShouldAllBe(level => level == "4", "Nothing is above the highest level: it is reminded again, a band apart.");
        Steps(timeline, "communicated", item => item.To).ShouldBe(["internal", "customer", "internal", "customer", "internal", "customer"]);
        timeline.Select(item => item.Version).ShouldBe(Enumerable.Range(1, timeline.Count).Select(version => (long)version));
    }

    private static List<string?> Steps(IReadOnlyList<TimelineItem> timeline, string kind, Func<TimelineItem, string?> what) => [.. timeline.Where(item => item.Kind == kind).Select(what)];

    private static Task<DeskProcess> Start(string folder, DateTimeOffset from) =>
        DeskProcess.Start(folder, "--clock-speed", Speed.ToString(CultureInfo.InvariantCulture), "--clock-start", from.ToString("O", CultureInfo.InvariantCulture));

    private static async Task<IReadOnlyList<TimelineItem>> Reached(DeskClient client, string ticket, string kind, string level) => (await Eventually.Holds(
        () => client.Timeline(ticket, limit: 200), page => page.Items.Any(item => item.Kind == kind && item.From == level), Patience)).Items;
}
