using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Sla;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Tests.Kit;
using Firstline.TestKit;

namespace Firstline.Grains.Tests.Sla;

public sealed class RehearsingThePast : IAsyncLifetime
{
    private static readonly Who Past = new(WhoKind.Import, "log", "Log");
    private DeskCluster _desk = null!;

    public async ValueTask InitializeAsync()
    {
        _desk = await DeskCluster.Start();
        for (var i = 0; i < 60; i++)
        {
            (await _desk.Grains.Ticket(Id(i)).TakeOver(History(i), _desk.Asked($"take-{i}"))).Refusal.ShouldBeNull();
        }
    }

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task under_the_policy_in_force_gives_what_happened()
    {
        var rehearsal = await Rehearse(policy => policy, new());

        (rehearsal.Tickets, rehearsal.Refused, rehearsal.Changed).ShouldBe((60, 0, 0));
        rehearsal.Rows.ShouldAllBe(row => row.Recorded == row.Rehearsed);
        foreach (var report in (await _desk.Grains.SlaReports().Compliance(new(null))).Rows.Where(row => row.Cycles > 0))
        {
            var row = rehearsal.Rows.Single(candidate => candidate.Clock == report.Clock && Word(candidate.Tier) == report.Keys[0] && Word(candidate.Priority) == report.Keys[1]);
            (row.Recorded.Cycles, row.Recorded.Missed, row.Recorded.MedianSeconds, row.Recorded.P90Seconds).ShouldBe((report.Cycles, report.Breached, report.MedianSeconds, report.P90Seconds));
        }
    }

    [Fact]
    public async Task under_tighter_targets_misses_more_and_touches_nothing()
    {
        var before = await _desk.Grains.Ticket(Id(3)).View();

        var rehearsal = await Rehearse(policy => policy.WithDefault(rule => SomePolicy.Rule(rule.Id, null, 8, 0.5, 0.5, 0.5, 0.5)), new());

        var row = rehearsal.Rows.Single(candidate => candidate is { Clock: ClockKind.FirstResponse, Tier: null });
        row.Rehearsed.Missed.ShouldBeGreaterThan(row.Recorded.Missed);
        row.Rehearsed.Cycles.ShouldBe(row.Recorded.Cycles);
        rehearsal.Changed.ShouldBeGreaterThan(0);
        (await _desk.Grains.SlaPolicy().View()).Policy.Version.ShouldBe(1);
        (await _desk.Grains.Ticket(Id(3)).View())!.Version.ShouldBe(before!.Version);
    }

    [Fact]
    public async Task a_draft_that_was_tried_is_nothing_to_the_next_one_or_to_an_edit()
    {
        var sunday = SomePolicy.Hours("standard-hours", new(Sunday: [Domain.Calendars.LocalSpan.Between("09:00", "10:00")]));
        var first = await Rehearse(policy => policy, new());
        var second = await Rehearse(policy => policy with { Calendars = policy.Calendars.Replace(policy.Calendar("standard-hours")!, sunday) }, new());
        second.Rows.Single(Whole).Rehearsed.ShouldNotBe(first.Rows.Single(Whole).Rehearsed);

        await _desk.Grains.SlaPolicy().Publish((await Current()) with { ReopenWindow = TimeSpan.FromDays(3) }, "", _desk.Asked());
        (await Rehearse(policy => policy, new())).Rows.Single(Whole).Rehearsed.ShouldBe(first.Rows.Single(Whole).Rehearsed);
        var id = Id(500);
        var opened = (await _desk.Grains.Ticket(id).Open(Some.Opening(Priority.High) with { Customer = new("standard") }, _desk.Asked())).View!;
        (opened.PolicyVersion, opened.Clocks[0].Schedule!.Due).ShouldBe((2, Some.Instant("2026-03-02 17:00")));

        static bool Whole(RehearsalRow row) => row is { Clock: ClockKind.FirstResponse, Tier: null };
    }

    [Fact]
    public async Task takes_only_the_tickets_that_are_asked_for()
    {
        (await Rehearse(policy => policy, new(Priority: Priority.High))).Tickets.ShouldBe(20);
        (await Rehearse(policy => policy, new(From: Some.Instant("2016-03-20")))).Tickets.ShouldBeInRange(1, 59);
        (await Rehearse(policy => policy, new(SourcePrefix: "log:1"))).Tickets.ShouldBe(11);
        (await Rehearse(policy => policy, new(Customer: new("premium")))).Tickets.ShouldBe(0);
    }

    [Fact]
    public async Task under_a_policy_that_makes_no_sense_is_refused() =>
        (await _desk.Grains.SlaTrials().Rehearse((await Current()) with { CriticalLevel = 9 }, new())).Refusal!.Code.ShouldBe(SlaRefusal.LevelUnreachable.Name);

    private static string? Word(Enum? word) => word?.ToString().ToLowerInvariant();

    private static TicketId Id(int i) => new(new Guid(i, 8, 8, new byte[8]));

    private static TicketHistory History(int i)
    {
        var opened = Some.Instant("2016-03-01 09:00").AddHours(i * 17);
        List<HistoryStep> steps =
        [
            Step(i % 9, new ReplyToCustomer(Some.Message(), "Hello.", Channel.Phone)),
            Step((i % 9) + 1, new WaitForAnswer(WaitingFor.Customer)),
            Step((i % 9) + 5, new ReceiveMessage(Some.Message(), "And now?", Channel.Email)),
            Step((i % 9) + 6 + (i % 5), new ReplyToCustomer(Some.Message(), "Now.", Channel.Email)),
            Step((i % 9) + 12, i % 3 == 0 ? new ChangePriority(Priority.Low) : new AddNote(Some.Message(), "Fine.")),
            Step((i % 9) + 20, new ResolveTicket(Resolution.Fixed)),
            Step((i % 9) + 40, i % 4 == 0 ? new ReopenTicket("It came back.") : new CloseTicket()),
        ];
        return new(opened, Some.Opening((Priority)(i % 4 == 3 ? 1 : i % 4)) with { Customer = new("standard"), Source = $"log:{i}", Tags = i % 2 == 0 ? ["even"] : null }, steps);

        HistoryStep Step(int hours, TicketCommand command) => new(opened.AddHours(hours), Past, command, 1);
    }

    private async Task<SlaPolicy> Current() => (await _desk.Grains.SlaPolicy().View()).Policy;

    private async Task<SlaRehearsal> Rehearse(Func<SlaPolicy, SlaPolicy> edit, RehearsalScope scope) => (await _desk.Grains.SlaTrials().Rehearse(edit(await Current()), scope)).View.ShouldNotBeNull();
}
