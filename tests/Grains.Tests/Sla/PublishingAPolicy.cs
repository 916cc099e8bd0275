using Firstline.Domain.Calendars;
using Firstline.Domain.Customers;
using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Sla;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Tests.Kit;
using Firstline.TestKit;

namespace Firstline.Grains.Tests.Sla;

public sealed class PublishingAPolicy : IAsyncLifetime
{
    private DeskCluster _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await DeskCluster.Start();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task a_new_desk_goes_by_the_framework_as_version_one()
    {
        var view = await _desk.Grains.SlaPolicy().View();

        (view.Policy.Version, view.Applied).ShouldBe((1, 1));
        (await _desk.Grains.SlaPolicy().History()).ShouldHaveSingleItem().Version.ShouldBe(1);
        int[][] matrix = [[4, 8, 24, 48], [2, 4, 8, 24], [1, 2, 4, 8]];
        foreach (var tier in Enum.GetValues<Tier>())
        {
            var rule = view.Policy.RuleFor(tier, new(Priority.Medium, Category.TechnicalIssue, Channel.Email, "", [], false, 1));
            Enum.GetValues<Priority>().Select(priority => rule.TargetOf(ClockKind.FirstResponse, priority, 1)!.Within.TotalHours).ShouldBe(matrix[(int)tier].Select(hours => (double)hours));
        }
    }

    [Fact]
    public async Task reaches_every_open_ticket_and_leaves_what_has_ended()
    {
        var open = await Open(1);
        var answered = await Open(2);
        await _desk.Grains.Ticket(answered).Reply(new(Some.Message(), "Hello.", Channel.Email), _desk.Asked());
        var resolved = await Open(3);
        await _desk.Grains.Ticket(resolved).Resolve(new(Resolution.Spam), _desk.Asked());

        (await Publish(Tighter)).View!.Policy.Version.ShouldBe(2);
        await Applied(2);

        (await First(open)).Target.ShouldBe(TimeSpan.FromHours(2));
        (await First(answered)).ShouldSatisfyAllConditions(clock => clock.State.ShouldBe(ClockState.Met), clock => clock.PolicyVersion.ShouldBe(1));
        (await _desk.Grains.Ticket(answered).View())!.PolicyVersion.ShouldBe(2);
        (await _desk.Grains.Ticket(resolved).View())!.PolicyVersion.ShouldBe(1);
        var history = (await _desk.Grains.SlaPolicy().History())[0];
        (history.Version, history.Note, history.Tickets, history.AppliedAt is not null).ShouldBe((2, "Faster.", 2, true));
    }

    [Fact]
    public async Task goes_on_after_a_restart_with_tickets_opened_under_every_version()
    {
        var first = await Open(1);
        await Publish(Tighter);
        var second = await Open(2);
        await _desk.Restart(TimeSpan.FromMinutes(1));

        await Applied(2);
        (await First(first)).Target.ShouldBe(TimeSpan.FromHours(2));
        (await First(second)).Target.ShouldBe(TimeSpan.FromHours(2));
        (await _desk.Grains.SlaPolicy().View()).Policy.Version.ShouldBe(2);
        (await _desk.Grains.SlaPolicy().Edition(1))!.Policy.Rules[^1].Targets[0].Within.ShouldBe(TimeSpan.FromHours(4));
    }

    [Fact]
    public async Task breaches_at_once_what_is_thereby_late_as_the_preview_said()
    {
        var tickets = new List<TicketId>();
        for (var i = 1; i <= 4; i++)
        {
            tickets.Add(await Open(i, i % 2 == 0 ? "premium" : "standard"));
        }

        _desk.Time.Advance(TimeSpan.FromHours(3));
        var preview = (await _desk.Grains.SlaTrials().Preview(Tighter(await Current()))).View!;
        var before = await Task.WhenAll(tickets.Select(async id => (await _desk.Grains.Ticket(id).View())!.Version));
        (preview.Open, preview.Touched, preview.Breached).ShouldBe((4, 2, 2));
        preview.Examples.ShouldAllBe(example => example.Breaches && example.DueThen == Some.Instant("2026-03-02 11:00"));
        (await Task.WhenAll(tickets.Select(async id => (await _desk.Grains.Ticket(id).View())!.Version))).ShouldBe(before);

        await Publish(Tighter);
        await Applied(2);

        (await Task.WhenAll(tickets.Select(First))).Count(clock => clock.BreachedAt is not null).ShouldBe(2);
        var timeline = await _desk.Grains.Tickets().Timeline(tickets[0], 0, 100);
        timeline.Items.Select(entry => entry.Fact.Event).OfType<TicketEvent.ClockMoved>().Select(moved => moved.Clock).OfType<ClockEvent.Breached>()
            .ShouldHaveSingleItem().Cause.ShouldBe("policy:2");
    }

    [Fact]
    public async Task is_refused_on_another_version_than_the_one_in_force()
    {
        await Publish(Tighter);

        var stale = await _desk.Grains.SlaPolicy().Publish(Tighter(await Current()), "", _desk.Asked(ifVersion: 1));
        stale.Refusal!.Code.ShouldBe(DeskRefusal.VersionPassed.Name);
        (await Current()).Version.ShouldBe(2);
    }

    [Fact]
    public async Task twice_with_one_command_is_one_version()
    {
        var draft = Tighter(await Current());
        var first = await _desk.Grains.SlaPolicy().Publish(draft, "", _desk.Asked("edit-1", "a", 1));
        var again = await _desk.Grains.SlaPolicy().Publish(draft, "", _desk.Asked("edit-1", "a", 1));

        (first.View!.Policy.Version, again.View!.Policy.Version).ShouldBe((2, 2));
    }

    [Fact]
    public async Task cannot_leave_out_a_calendar_that_a_customer_has()
    {
        await Publish(policy => policy with { Calendars = policy.Calendars.Add(SomePolicy.Hours("nights", OpeningHours.EveryDay(LocalSpan.Between("20:00", "24:00")))) });
        var customer = new CustomerId("owl");
        (await _desk.Grains.Customer(customer).Register(new("Owl", Tier.Standard, "", [], [], "lost"), _desk.Asked())).Refusal!.Code.ShouldBe(CustomerRefusal.UnknownCalendar.Name);
        (await _desk.Grains.Customer(customer).Register(new("Owl", Tier.Standard, "", [], [], null, new("Asia/Tokyo", "nights")), _desk.Asked())).Refusal.ShouldBeNull();

        (await Publish(policy => policy with { Calendars = policy.Calendars.RemoveAt(policy.Calendars.Length - 1) })).Refusal!.Code.ShouldBe(SlaRefusal.CalendarInUse.Name);
        var ticket = await Open(9, "owl", Priority.High);
        (await First(ticket)).Schedule!.Due.ShouldBe(Some.Instant("2026-03-03 15:00"));
    }

    private static SlaPolicy Tighter(SlaPolicy policy) => policy.WithDefault(rule => SomePolicy.Rule(rule.Id, null, 8, 1, 1, 2, 4));

    private async Task<SlaPolicy> Current() => (await _desk.Grains.SlaPolicy().View()).Policy;

    private async Task<Outcome<SlaPolicyView>> Publish(Func<SlaPolicy, SlaPolicy> edit) => await _desk.Grains.SlaPolicy().Publish(edit(await Current()), "Faster.", _desk.Asked());

    private async Task Applied(int version) =>
        await _desk.FastForward(TimeSpan.FromSeconds(1), async () => (await _desk.Grains.SlaPolicy().View()).Applied, applied => applied == version);

    private async Task<ClockView> First(TicketId id) => (await _desk.Grains.Ticket(id).View())!.Clocks.Single(clock => clock.Clock == ClockKind.FirstResponse);

    private async Task<TicketId> Open(int number, string customer = "standard", Priority priority = Priority.Medium)
    {
        var id = new TicketId(new Guid(number, 5, 5, new byte[8]));
        (await _desk.Grains.Ticket(id).Open(Some.Opening(priority) with { Customer = new(customer) }, _desk.Asked())).Refusal.ShouldBeNull();
        return id;
    }
}
