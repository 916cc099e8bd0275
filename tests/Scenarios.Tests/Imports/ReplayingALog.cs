using System.Net.Http.Headers;
using Firstline.Client;
using Firstline.Scenarios.Tests.Kit;
using Firstline.Silo.Hosting;
using Firstline.Simulation.Replay;
using Firstline.Simulation.ServiceNow;

namespace Firstline.Scenarios.Tests.Imports;

/// <summary>A log as live traffic at a desk whose clock is as fast: deadlines fall due by themselves, before the answer that comes too late.</summary>
public sealed class ReplayingALog
{
    private const double Speed = 1_200;
    private static readonly DateTimeOffset Monday = new(2016, 2, 29, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Breaches_appear_when_they_are_due_and_agents_get_their_tickets()
    {
        using var folder = new DataFolder();
        var file = Path.Combine(folder.Path, "two.csv");
        await File.WriteAllLinesAsync(file,
        [
            "number,incident_state,sys_mod_count,caller_id,opened_at,sys_created_at,sys_updated_by,sys_updated_at,contact_type,location,category,subcategory,u_symptom,cmdb_ci,"
                + "impact,urgency,priority,assignment_group,assigned_to,problem_id,rfc,vendor,caused_by,closed_code,resolved_at",
            Event("INC1", "New", "29/2/2016 09:10"), Event("INC1", "Active", "29/2/2016 15:00"),
            Event("INC2", "New", "29/2/2016 09:10"), Event("INC2", "Active", "29/2/2016 10:00"),
        ]);
        var tiers = new TierOfLocation("standard");
        var faults = new FaultTally();
        var timetable = Timetable.Of(new IncidentLog(file), tiers, TimeZoneInfo.Utc, null, null, faults, CancellationToken.None);

        await using var host = await DeskHost.Start(new DeskOptions
        {
            Urls = "http://127.0.0.1:0", Data = Path.Combine(folder.Path, "data"), Environment = "Development",
            ClockStart = Monday - TimeSpan.FromHours(3), ClockSpeed = Speed,
        });
        using var http = new HttpClient(new SocketsHttpHandler()) { BaseAddress = host.Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", host.Key);
        var desk = new DeskClient(http);
        var pace = ReplayPace.For(timetable, Speed, (await desk.Index()).Clock, TimeProvider.System);
        pace.GoesTogether.ShouldBeTrue(pace.Deadlines);
        var replay = new LogReplay(desk, faults, TimeProvider.System);
        await replay.Prepare(timetable, tiers, CancellationToken.None);

        var result = await replay.Run(timetable, pace.Begin(), "run", new Progress<ReplayProgress>(), CancellationToken.None);

        (result.Opened, result.Refused).ShouldBe((2, 0));
        var late = (await desk.ListTickets(new() { Source = "run:servicenow:two:standard:INC1" })).Items.ShouldHaveSingleItem();
        late.Agent.ShouldBe("resolver-7");
        var clock = (await desk.GetTicket(late.Id)).Clocks.Single(clock => clock.Clock == "first-response");
        clock.State.ShouldBe("missed");
        clock.BreachedAt!.Value.ShouldBeLessThan(clock.StoppedAt!.Value);
        var timely = (await desk.ListTickets(new() { Source = "run:servicenow:two:standard:INC2" })).Items.ShouldHaveSingleItem();
        (await desk.GetTicket(timely.Id)).Clocks.Single(known => known.Clock == "first-response").State.ShouldBe("met");
    }

    private static string Event(string number, string state, string updated) =>
        $"{number},{state},0,Caller 1,29/2/2016 09:00,?,Updated by 2,{updated},Phone,Location 3,Category 4,?,?,?,?,?,1 - Critical,Group 5,Resolver 7,?,?,?,?,?,?";
}
