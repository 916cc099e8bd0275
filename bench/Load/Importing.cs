using Firstline.Client.Imports;
using Firstline.Grains.Ports;
using Microsoft.Extensions.DependencyInjection;

namespace Firstline.Load;

/// <summary>
/// How fast files come in: the two public samples through their mappings, over HTTP. The yardstick is the bare appending of the same facts and texts
/// in as many transactions, right afterwards in the same process and the same store: no reading, no decisions, no grains, no read rows.
/// </summary>
internal static class Importing
{
    private const int AtOnce = 64;
    private const int Page = 5_000;

    public static async Task<int> Run()
    {
        await using var desk = await BenchDesk.Start();
        var log = desk.Services.GetRequiredService<IEventLog>();
        foreach (var name in new[] { "helpdesk_italy", "tickets_kaggle" })
        {
            var before = await log.LastPosition();
            var report = await Import(desk, name, false);
            var appended = await Yardstick(log, before, name);
            var (imported, bare) = (report.Facts / report.Seconds, appended.Facts / appended.Took.TotalSeconds);
            Console.WriteLine(
                $"{name}: {report.Records:N0} records, {report.TakenOver:N0} tickets, {report.Facts:N0} facts in {report.Seconds:N1} s: "
                + $"{report.TakenOver / report.Seconds:N0} tickets, {report.Records / report.Seconds:N0} records, {imported:N0} facts a second");
            Console.WriteLine($"  yardstick: {appended.Facts:N0} facts in {appended.Transactions:N0} appends in {appended.Took.TotalSeconds:N1} s: {bare:N0} facts a second; the import reaches {imported / bare:P0} of it");
            var again = await Import(desk, name, false);
            Console.WriteLine($"  again: {again.Existed:N0} were here already, in {again.Seconds:N1} s; peak of the process {Environment.WorkingSet / 1_048_576:N0} MiB");
        }

        return 0;
    }

    private static async Task<ImportReport> Import(BenchDesk desk, string name, bool dryRun)
    {
        await using var mapping = File.OpenRead($"samples/imports/{name}.json");
        await using var file = File.OpenRead($"samples/imports/{name}.csv.gz");
        var report = await desk.Client.ImportFile(mapping, file, dryRun);
        using var ticks = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!report.IsOver && await ticks.WaitForNextTickAsync())
        {
            report = await desk.Client.GetImport(report.Id);
        }

        return report.Problem is null ? report : throw new InvalidOperationException(report.Problem);
    }

    private static async Task<(long Facts, int Transactions, TimeSpan Took)> Yardstick(IEventLog log, long after, string name)
    {
        Dictionary<string, List<NewFact>> histories = [];
        while (await log.ReadAll("ticket", after, Page) is { Count: > 0 } facts)
        {
            foreach (var fact in facts)
            {
                histories.TryAdd(fact.EntityId, []);
                histories[fact.EntityId].Add(new(fact.Event, fact.At, fact.By));
            }

            after = facts[^1].Position;
        }

        var snapshot = (await log.Load("ticket", histories.Keys.First()))!.Snapshot;
        var started = TimeProvider.System.GetTimestamp();
        await Parallel.ForEachAsync(
            histories, new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (history, _) => await log.Append(new("bench", $"{name}-{history.Key}", 0, null, "", history.Value, snapshot, [], new(false, "", 0, null), [new(Guid.CreateVersion7(history.Value[0].At), name)])));
        return (histories.Values.Sum(facts => facts.Count), histories.Count, TimeProvider.System.GetElapsedTime(started));
    }
}
