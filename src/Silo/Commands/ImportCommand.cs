using System.CommandLine;
using Firstline.Client.Sla;
using Firstline.Simulation.Imports;
using Firstline.Simulation.ServiceNow;
using Spectre.Console;

namespace Firstline.Silo.Commands;

/// <summary>Imports a foreign log as history and prints how the promises were kept in it.</summary>
internal sealed class ImportCommand
{
    private readonly LogInput _log = new();
    private readonly DeskInput _desk = new();
    private readonly Option<string?> _name = new("--name") { Description = "What the import is called, in the tickets' source; the file's name by default." };
    private readonly Option<string?> _faults = new("--faults") { Description = "Writes every fault of the log to this CSV file." };
    private readonly Option<string?> _mapping = new("--mapping") { Description = "A mapping (JSON) that says what the columns are; the file may be CSV, JSON or JSON Lines then." };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "With --mapping: tells what would come, and changes nothing." };
    private readonly Option<bool> _verbose = new("--verbose") { Description = "Prints every fault of the log." };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var import = new ImportCommand();
        var command = new Command("import", "Imports tickets as history: any file by a mapping, or a ServiceNow incident log. Safe to stop and to run again.")
        {
            import._mapping, import._dryRun, import._name, import._faults, import._verbose,
        };
        import._log.AddTo(command);
        import._desk.AddTo(command);
        command.SetAction((line, stop) => CommandGuard.Run(() => import.Run(line, stop), "What was taken over is kept; run the same command again to go on.", stop));
        return command;
    }

    private async Task Run(ParseResult line, CancellationToken stop)
    {
        if (line.GetValue(_mapping) is { } mapping)
        {
            await RunMapped(line, mapping, stop);
            return;
        }

        if (line.GetValue(_dryRun))
        {
            throw new CommandRefused("--dry-run needs --mapping.");
        }

        var log = _log.Log(line);
        var tier = _log.Tier(line) ?? throw new CommandRefused("--tier is needed: standard, premium or enterprise.");
        var zone = _log.Zone(line);
        var plan = ImportPlan.For(log, tier, zone, line.GetValue(_name), stop);
        if (plan.Names.Log.Length == 0)
        {
            throw new CommandRefused("The import needs a name of letters and digits; give one with --name.");
        }

        using var sheet = FaultSheet.Create(line.GetValue(_faults));
        await using var desk = await _desk.Running(line, stop) ?? await OwnDesk.Start(_desk.Options(line) with { Urls = "http://127.0.0.1:0" }, stop);
        using var link = new DeskLink(desk.Address, desk.Key);
        AnsiConsole.MarkupLineInterpolated($"Importing {plan.Survey.Incidents:N0} incidents ({plan.Survey.Events:N0} events) into the desk {(desk is OwnDesk ? "of this process" : $"at {desk.Address}")}.");

        var faults = new FaultTally();
        var result = await ImportBar.Show(plan.Survey.Events, progress => new LogImport(link.Desk, faults, _desk.Options(line).Time).Run(plan, progress, stop));
        sheet?.Write(faults.ByLine());
        FaultTable.Print(faults.ByLine(), line.GetValue(_verbose));
        Print(result);
        SlaTable.Print(await link.Desk.SlaReport(new SlaQuery(Tier: tier, Source: plan.Names.SourcePrefix), stop), plan.Names.SourcePrefix);
    }

    private async Task RunMapped(ParseResult line, string mapping, CancellationToken stop)
    {
        if (_log.Tier(line) is not null || line.GetValue(_name) is not null)
        {
            throw new CommandRefused("--tier and --name are for a ServiceNow log; with --mapping the mapping has them.");
        }

        using var sheet = FaultSheet.Create(line.GetValue(_faults));
        await using var mapped = MappedImport.Open(_log.File(line), mapping);
        await using var desk = await _desk.Running(line, stop) ?? await OwnDesk.Start(_desk.Options(line) with { Urls = "http://127.0.0.1:0" }, stop);
        using var link = new DeskLink(desk.Address, desk.Key);
        await mapped.Run(link.Desk, line.GetValue(_dryRun), line.GetValue(_verbose), sheet, stop);
    }

    private static void Print(ImportResult result)
    {
        AnsiConsole.MarkupLineInterpolated(
            $"{result.TakenOver:N0} incidents taken over, {result.Existed:N0} were here already, {result.LeftOut:N0} left out; their histories have {result.Facts:N0} facts.");
        AnsiConsole.MarkupLineInterpolated(
            $"{result.Events:N0} events in {result.Took.TotalSeconds:0.0} s: {result.Events / Math.Max(result.Took.TotalSeconds, 0.001):N0} events a second.");
    }
}
