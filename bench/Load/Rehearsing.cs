using System.IO.Compression;
using Firstline.Client.Sla;
using Firstline.Simulation.Imports;
using Firstline.Simulation.ServiceNow;

namespace Firstline.Load;

/// <summary>
/// How long a rehearsal takes: the sample log imported several times under other numbers, then all of it replayed under another policy. The
/// yardstick is the import of the same histories in the same process, which makes the same decisions and keeps them.
/// </summary>
internal static class Rehearsing
{
    private const int Copy = 1_000;

    public static async Task<int> Run(string log, int tickets)
    {
        await using var desk = await BenchDesk.Start();
        var made = Path.Combine(Directory.CreateTempSubdirectory("firstline-bench-log-").FullName, "incidents.csv");
        try
        {
            Multiply(log, made, (tickets + Copy - 1) / Copy);
            var plan = ImportPlan.For(new IncidentLog(made), "standard", TimeZoneInfo.Utc, "bench", CancellationToken.None);
            var imported = await new LogImport(desk.Client, new FaultTally(), TimeProvider.System).Run(plan, new Progress<ImportProgress>(), CancellationToken.None);
            Console.WriteLine($"imported {imported.TakenOver:N0} tickets, {imported.Events:N0} events of the log, {imported.Facts:N0} facts, in {imported.Took.TotalSeconds:N1} s (yardstick)");

            var policy = await desk.Client.Policy();
            Print("the policy in force", await desk.Client.Rehearse(new(Policy: policy)));
            Print("the same, warm", await desk.Client.Rehearse(new(Policy: policy)));
            Print("nine to five becomes round the clock", await desk.Client.Rehearse(new(Hours: new(Standard: new(Day, Day, Day, Day, Day, Day, Day)))));
            var sw = TimeProvider.System.GetTimestamp();
            var preview = await desk.Client.PreviewPolicy(policy with { Rules = [.. policy.Rules.Select(Halved)] });
            Console.WriteLine($"preview of an edit: {preview.Open:N0} open tickets, {preview.Touched:N0} touched, in {TimeProvider.System.GetElapsedTime(sw).TotalSeconds:N2} s");
            return 0;
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(made)!, recursive: true);
        }
    }

    private static readonly IReadOnlyList<IReadOnlyList<string>> Day = [["00:00", "24:00"]];

    private static PolicyRule Halved(PolicyRule rule) => rule with { Targets = [.. rule.Targets.Select(target => target with { WithinHours = target.WithinHours / 2 })] };

    private static void Multiply(string log, string made, int times)
    {
        using var source = new StreamReader(new GZipStream(File.OpenRead(log), CompressionMode.Decompress));
        var header = source.ReadLine()!;
        var lines = source.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        using var target = new StreamWriter(made);
        target.WriteLine(header);
        for (var copy = 0; copy < times; copy++)
        {
            foreach (var line in lines)
            {
                target.WriteLine(line.Replace("INC", $"INC{copy:00}", StringComparison.Ordinal));
            }
        }
    }

    private static void Print(string what, Rehearsal rehearsal)
    {
        Console.WriteLine($"{what}: {rehearsal.Tickets:N0} tickets, {rehearsal.Events:N0} events in {rehearsal.TookSeconds:N2} s; {rehearsal.Changed:N0} changed, {rehearsal.Refused:N0} acts refused");
        foreach (var row in rehearsal.Rows.Where(row => row is { Clock: "first-response", Tier: not null }))
        {
            Console.WriteLine($"  {row.Tier} {row.Priority ?? "all",-9} recorded {row.Recorded.CompliancePercent:0.00} % of {row.Recorded.N:N0}, rehearsed {row.Rehearsed.CompliancePercent:0.00} % of {row.Rehearsed.N:N0}");
        }
    }
}
