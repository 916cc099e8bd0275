using Firstline.Client.Tickets;
using Firstline.Scenarios.Tests.Kit;
using Firstline.TestKit;

namespace Firstline.Scenarios.Tests;

/// <summary>"Ours notices within a second": how late breaches are recorded in the real program, published with every run.</summary>
public sealed class NoticingDeadlines(ITestOutputHelper output)
{
    private const int Deadlines = 400;
    private static readonly TimeSpan Promise = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Noticed = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task within_a_second_of_each_and_each_once()
    {
        using var folder = new DataFolder();
        await using var desk = await DeskProcess.Start(folder.Path);
        await desk.Client.PutCustomer("hasty", new("Hasty", "enterprise", "UTC", Resolution: [new("low", Promise.TotalHours)]));
        var opened = await Task.WhenAll(Enumerable.Range(0, Deadlines).Select(i => desk.Client.OpenTicket(new("hasty", $"Soon due {i}", "Please.", "low"))));

        await Eventually.Holds(
            async () => (await desk.Client.SlaReport(new("resolution", By: "tier"))).Rows.Where(row => row.Tier is null).Sum(row => row.BreachesRecorded),
            recorded => recorded == Deadlines,
            TimeSpan.FromMinutes(2));

        var late = new List<double>();
        foreach (var ticket in opened)
        {
            var ledger = (await desk.Client.Clocks(ticket.Id)).Clocks.Single(clock => clock.Clock == "resolution");
            ledger.Changes.Count(change => change.Kind == "breached").ShouldBe(1);
            late.Add((ledger.BreachedAt!.Value - LateAt(ticket)).TotalMilliseconds);
        }

        late.Sort();
        var told = FormattableString.Invariant($"{Deadlines} deadlines: noticed p50 {late[Deadlines / 2]:0.0} ms, p99 {late[Deadlines * 99 / 100]:0.0} ms, max {late[^1]:0.0} ms late");
        output.WriteLine(told);
        TestContext.Current.AddAttachment("lateness.txt", told);
        late[Deadlines / 2].ShouldBeLessThan(Noticed.TotalMilliseconds, told);
        late.ShouldAllBe(milliseconds => milliseconds >= 0);
    }

    private static DateTimeOffset LateAt(Ticket ticket) => ticket.Clocks.Single(clock => clock.Clock == "resolution").LateAt!.Value;
}
