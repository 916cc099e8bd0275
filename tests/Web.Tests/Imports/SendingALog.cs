using System.Net;
using Firstline.Simulation.Imports;
using Firstline.Simulation.ServiceNow;
using static Firstline.Web.Tests.Imports.MadeLog;

namespace Firstline.Web.Tests.Imports;

/// <summary>An import as requests to the API.</summary>
public sealed class SendingALog : IDisposable
{
    private readonly MadeLog _made = new();
    private readonly FakeDesk _desk = new();
    private readonly FaultTally _faults = new();

    [Fact]
    public async Task Sends_every_incident_once_in_batches_of_at_most_a_hundred()
    {
        var result = await Import([.. Enumerable.Range(1, 450).Select(i => Event($"INC{i}", "Active", "1/3/2016 10:00"))]);

        var batches = Batches();
        batches.Select(batch => batch.Count).Order().ShouldBe([50, 100, 100, 100, 100]);
        batches.SelectMany(batch => batch).ShouldBeUnique();
        (result.TakenOver, result.Existed, result.LeftOut, result.Events).ShouldBe((450, 0, 0, 450));
    }

    [Fact]
    public async Task Asks_again_when_the_desk_could_not_answer()
    {
        var refusals = 2;
        _desk.Refuses = asked => asked.Path == "tickets/histories" && Interlocked.Decrement(ref refusals) >= 0 ? HttpStatusCode.ServiceUnavailable : null;

        (await Import(Event("INC1", "Active", "1/3/2016 10:00"))).TakenOver.ShouldBe(1);

        Batches().Count.ShouldBe(3);
    }

    [Fact]
    public async Task Tells_how_far_it_is_up_to_the_last_event()
    {
        List<ImportProgress> told = [];
        await Import(told.Add, [.. Enumerable.Range(1, 450).Select(i => Event($"INC{i}", "Active", "1/3/2016 10:00"))]);
        told.Select(progress => progress.Events).ShouldBeInOrder();
        told[^1].ShouldBe(new ImportProgress(450, 450));
    }

    [Fact]
    public void Sends_nothing_of_a_log_that_is_cut()
    {
        var log = _made.Of(Event("INC1", "Active", "1/3/2016 10:00"), Event("INC2", "Active", "1/3/2016 10:00")[..20]);
        Should.Throw<UnreadableLog>(() => ImportPlan.For(log, "standard", TimeZoneInfo.Utc, null, CancellationToken.None));
        _desk.Requests.ShouldBeEmpty();
    }

    public void Dispose()
    {
        _made.Dispose();
        _desk.Dispose();
    }

    private List<List<string>> Batches() => [.. _desk.Requests
        .Where(asked => asked.Path == "tickets/histories")
        .Select(asked => asked.Body!["histories"]!.AsArray().Select(history => history!["source"]!.GetValue<string>()).ToList())];

    private Task<ImportResult> Import(params string[] events) => Import(_ => { }, events);

    private async Task<ImportResult> Import(Action<ImportProgress> told, string[] events)
    {
        var plan = ImportPlan.For(_made.Of(events), "standard", TimeZoneInfo.Utc, null, CancellationToken.None);
        return await new LogImport(_desk.Client, _faults, TimeProvider.System).Run(plan, new Direct(told), CancellationToken.None);
    }

    private sealed class Direct(Action<ImportProgress> told) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => told(value);
    }
}
