using System.Net;
using Firstline.Client;
using Firstline.Simulation.Replay;
using Firstline.Simulation.ServiceNow;
using static Firstline.Web.Tests.Imports.MadeLog;

namespace Firstline.Web.Tests.Imports;

/// <summary>A log as live traffic.</summary>
public sealed class PlayingALog : IDisposable
{
    private const double Rushing = 1e8;

    private readonly MadeLog _made = new();
    private readonly FakeDesk _desk = new();
    private readonly FaultTally _faults = new();

    [Fact]
    public async Task Asks_what_the_log_says_in_the_order_of_each_ticket()
    {
        await Play(Event("INC1", "New", "1/3/2016 10:00", resolver: "Resolver 7"), Event("INC1", "Awaiting User Info", "1/3/2016 11:00", resolver: "Resolver 7"), Event("INC1", "Resolved", "1/3/2016 12:00"));

        _desk.Requests.Where(asked => asked.Path.StartsWith("tickets", StringComparison.Ordinal)).Select(asked => $"{asked.Method} {asked.Path}").ShouldBe(
        [
            "POST tickets", "PUT tickets/ticket-1/assignment", "POST tickets/ticket-1/replies", "POST tickets/ticket-1/waiting",
            "DELETE tickets/ticket-1/assignment", "POST tickets/ticket-1/resolution",
        ]);
    }

    [Fact]
    public async Task Registers_customers_and_agents_first_and_lets_agents_take_work()
    {
        await Play(Event("INC1", "New", "1/3/2016 10:00", resolver: "Resolver 7"));

        var first = _desk.Requests.TakeWhile(asked => asked.Path != "tickets").Select(asked => $"{asked.Method} {asked.Path}").ToList();
        first.ShouldBe(["PUT customers/servicenow-standard-location-3", "PUT agents/resolver-7", "PUT agents/resolver-7/status"]);
        _desk.Requests[2].Body!["status"]!.GetValue<string>().ShouldBe("available");
    }

    [Fact]
    public async Task Gives_each_request_a_key_of_its_own()
    {
        await Play(Event("INC1", "New", "1/3/2016 10:00"), Event("INC1", "Active", "1/3/2016 11:00"), Event("INC2", "Active", "1/3/2016 11:00"));

        var keys = _desk.Requests.Where(asked => asked.Path.StartsWith("tickets", StringComparison.Ordinal)).Select(asked => asked.Key).ToList();
        keys.ShouldNotContain((string?)null);
        keys.ShouldBeUnique();
    }

    [Fact]
    public async Task Reports_what_the_desk_refuses_and_goes_on()
    {
        _desk.Refuses = asked => asked.Path.EndsWith("/waiting", StringComparison.Ordinal) ? HttpStatusCode.Conflict : null;

        var result = await Play(Event("INC1", "Awaiting Vendor", "1/3/2016 10:00"), Event("INC1", "Resolved", "1/3/2016 11:00"));

        (result.Opened, result.Done, result.Refused).ShouldBe((1, 3, 1));
        _faults.ByLine().Where(fault => fault.Kind == FaultKind.Refused).ShouldHaveSingleItem().ShouldBe(new(FaultKind.Refused, 2, "INC1", "Not now. (test.no)", "Left out; the log goes on."));
    }

    [Fact]
    public async Task Leaves_out_the_steps_of_a_ticket_that_was_not_opened()
    {
        _desk.Refuses = asked => asked.Path == "tickets" ? HttpStatusCode.BadRequest : null;

        var result = await Play(Event("INC1", "Active", "1/3/2016 10:00"));

        (result.Opened, result.Done, result.Refused).ShouldBe((0, 0, 2));
    }

    [Fact]
    public async Task Ends_when_the_key_is_no_longer_taken()
    {
        _desk.Refuses = asked => asked.Path == "tickets" ? HttpStatusCode.Unauthorized : null;

        (await Should.ThrowAsync<DeskProblem>(() => Play(Event("INC1", "Active", "1/3/2016 10:00")))).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public void Plays_only_what_was_opened_from_the_start_on_and_at_most_so_many()
    {
        var log = _made.Of(
            Event("INC1", "New", "1/3/2016 10:00"), Event("INC2", "New", "3/3/2016 10:00", opened: "3/3/2016 10:00"),
            Event("INC3", "New", "2/3/2016 10:00", opened: "2/3/2016 10:00"), Event("INC4", "New", "4/3/2016 10:00", opened: "4/3/2016 10:00"));

        var timetable = Timetable.Of(log, new TierOfLocation("standard"), TimeZoneInfo.Utc, new DateTimeOffset(2016, 3, 2, 0, 0, 0, TimeSpan.Zero), 2, _faults, CancellationToken.None);

        timetable.Tickets.Select(ticket => ticket.Source.Split(':')[^1]).ShouldBe(["INC3", "INC2"]);
        timetable.First.ShouldBe(new DateTimeOffset(2016, 3, 2, 10, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public void Mixes_tiers_by_location_and_always_the_same_way()
    {
        var mixed = new TierOfLocation(null);
        new[] { "Location 3", "Location 4", "Location 5", "Location 143", null }.Select(mixed.Of).ShouldBe(["standard", "premium", "enterprise", "enterprise", "standard"]);
        new TierOfLocation("premium").Of("Location 3").ShouldBe("premium");
    }

    public void Dispose()
    {
        _made.Dispose();
        _desk.Dispose();
    }

    private async Task<ReplayResult> Play(params string[] events)
    {
        var tiers = new TierOfLocation("standard");
        var timetable = Timetable.Of(_made.Of(events), tiers, TimeZoneInfo.Utc, null, null, _faults, CancellationToken.None);
        var replay = new LogReplay(_desk.Client, _faults, TimeProvider.System);
        await replay.Prepare(timetable, tiers, CancellationToken.None);
        var pace = new Pace(TimeProvider.System, timetable.First, TimeProvider.System.GetUtcNow(), Rushing);
        return await replay.Run(timetable, pace, "run", new Progress<ReplayProgress>(), CancellationToken.None);
    }
}
