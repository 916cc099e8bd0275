using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Tests.Kit;
using Firstline.TestKit;

namespace Firstline.Grains.Tests.Tickets;

public sealed class TakingOverHistory : IAsyncLifetime
{
    private static readonly TicketId Id = new(Guid.Parse("33333333-0000-0000-0000-000000000001"));
    private static readonly Who Past = new(WhoKind.Import, "log", "Log");
    private DeskCluster _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await DeskCluster.Start();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task replays_it_at_its_own_times_with_every_deadline_in_place()
    {
        var taken = (await Take(History())).View!;

        taken.Existed.ShouldBeFalse();
        taken.Refused.ShouldHaveSingleItem().Line.ShouldBe(4);
        var facts = (await _desk.Grains.Tickets().Timeline(Id, 0, 100)).Items.Select(entry => entry.Fact).ToArray();
        facts.Select(fact => fact.At).ShouldBeInOrder();
        facts.Single(fact => fact.Event is TicketEvent.ClockMoved { Clock: ClockEvent.Breached }).At
            .ShouldBe(Some.Instant("2016-03-01 13:00") + TimeSpan.FromTicks(1));
        (await _desk.Grains.Ticket(Id).View())!.Status.ShouldBe(TicketStatus.Closed);
    }

    [Fact]
    public async Task takes_what_happened_long_after_the_resolution_before_it_closes_by_itself()
    {
        var history = History();
        var taken = (await Take(history with { Steps = [.. history.Steps.Take(4), Step("2016-04-20 10:00", new Categorize(Category.AccountIssue), 6)] })).View!;

        taken.Refused.Select(refused => refused.Line).ShouldBe([4]);
        var view = (await _desk.Grains.Ticket(Id).View())!;
        (view.Category, view.Status, view.ClosedAt).ShouldBe((Category.AccountIssue, TicketStatus.Closed, Some.Instant("2016-04-20 10:00")));
    }

    [Fact]
    public async Task twice_changes_nothing()
    {
        var first = (await Take(History())).View!;
        var again = (await Take(History())).View!;

        again.ShouldBe(first with { Existed = true, Refused = again.Refused });
    }

    [Fact]
    public async Task counts_in_the_compliance_report_by_its_final_priority()
    {
        await Take(History());

        var row = (await _desk.Grains.SlaReports().Compliance(new(SourcePrefix: "log:"))).Rows.Single(candidate => candidate.Keys[1] is null);
        (row.Keys[0], row.Cycles, row.Breached, row.BreachesRecorded, row.MedianSeconds).ShouldBe(("standard", 1, 0, 1, TimeSpan.FromHours(5).TotalSeconds));
    }

    private static TicketHistory History() => new(
        Some.Instant("2016-03-01 09:00"),
        Some.Opening(Priority.Critical) with { Customer = new("standard"), Source = "log:1" },
        [
            Step("2016-03-01 14:00", new ReplyToCustomer(Some.Message(), "Hello.", Channel.Phone), 2),
            Step("2016-03-01 15:00", new ChangePriority(Priority.High), 3),
            Step("2016-03-01 15:00", new ReopenTicket("It never was resolved."), 4),
            Step("2016-03-02 10:00", new ResolveTicket(Resolution.Fixed), 5),
            Step("2016-03-09 10:00", new CloseTicket(), 6),
        ]);

    private static HistoryStep Step(string at, TicketCommand command, int line) => new(Some.Instant(at), Past, command, line);

    private Task<Outcome<TakenOver>> Take(TicketHistory history) => _desk.Grains.Ticket(Id).TakeOver(history, _desk.Asked("take-1"));
}
