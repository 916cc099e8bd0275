using System.Globalization;
using Firstline.Client;
using Firstline.Client.Imports;
using Spectre.Console;

namespace Firstline.Silo.Commands;

/// <summary>Sends a file with its mapping to the desk and prints what the import comes to.</summary>
internal sealed class MappedImport(FileStream file, FileStream mapping) : IAsyncDisposable
{
    private const int ShownValues = 20;
    private const int ShownFaults = 200;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);

    /// <summary>Opens both files.</summary>
    /// <exception cref="CommandRefused">One cannot be read.</exception>
    public static MappedImport Open(string file, string mapping)
    {
        var opened = Read(file);
        try
        {
            return new(opened, Read(mapping));
        }
        catch (CommandRefused)
        {
            opened.Dispose();
            throw;
        }
    }

    /// <summary>Imports, and prints the report.</summary>
    /// <exception cref="CommandRefused">The file cannot be used.</exception>
    public async Task Run(DeskClient desk, bool dryRun, bool verbose, FaultSheet? sheet, CancellationToken stop)
    {
        var report = await desk.ImportFile(mapping, file, dryRun, stop);
        await AnsiConsole.Progress()
            .AutoClear(false)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RateColumn("tickets"), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                var task = context.AddTask(dryRun ? "Looking" : "Importing");
                while (!report.IsOver)
                {
                    await Task.Delay(Look, TimeProvider.System, stop);
                    report = await desk.GetImport(report.Id, stop);
                    (task.MaxValue, task.Value) = (Math.Max(report.Tickets, 1), report.Handled);
                }
            });
        var faults = verbose || sheet is not null ? await Faults(desk, report.Id, stop) : [];
        sheet?.Write(faults);
        Print(report);
        foreach (var fault in verbose ? faults.Take(ShownFaults) : [])
        {
            AnsiConsole.MarkupLineInterpolated($"line {fault.Line}, {fault.Record}: {fault.What} {fault.Done}");
        }

        if (report.State != "done")
        {
            throw new CommandRefused(report.Problem ?? $"The import is {report.State}.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await file.DisposeAsync();
        await mapping.DisposeAsync();
    }

    private static FileStream Read(string path)
    {
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CommandRefused(failure is FileNotFoundException or DirectoryNotFoundException ? $"There is no file {path}." : $"{path} cannot be read: {failure.Message}", failure);
        }
    }

    private static async Task<List<ImportFault>> Faults(DeskClient desk, string id, CancellationToken stop)
    {
        List<ImportFault> faults = [];
        string? after = null;
        do
        {
            var page = await desk.ImportFaults(id, after, 200, stop);
            faults.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);
        return faults;
    }

    private static void Print(ImportReport report)
    {
        foreach (var figure in report.Figures)
        {
            var mean = figure.Mean is { } known ? string.Create(CultureInfo.InvariantCulture, $", mean {known:0.0000}") : "";
            var median = figure.Median is { } middle ? string.Create(CultureInfo.InvariantCulture, $", median {middle:0.0000}") : "";
            AnsiConsole.MarkupLineInterpolated($"[bold]{figure.Name}[/]: {figure.N:N0}, {figure.Distinct:N0} different{mean}{median}");
            if (figure.Values is { Count: > 0 } values)
            {
                AnsiConsole.MarkupLineInterpolated($"  {string.Join(", ", values.Take(ShownValues).Select(value => $"{value.Value} {value.Count:N0}"))}");
            }
        }

        var table = new Table().Border(TableBorder.Rounded).Title("What is wrong with the file; nothing is dropped without being listed").AddColumns("fault", "count", "what was done", "lines");
        table.Columns[1].RightAligned();
        foreach (var fault in report.Faults)
        {
            table.AddRow(new Text(fault.Kind), new Text($"{fault.Count:N0}"), new Text(fault.Done), new Text(string.Join(", ", fault.Lines) + (fault.Count > fault.Lines.Count ? ", ..." : "")));
        }

        if (report.Faults.Count > 0)
        {
            AnsiConsole.Write(table);
        }

        var would = report.DryRun ? "would be taken over" : "taken over";
        AnsiConsole.MarkupLineInterpolated(
            $"{report.Records:N0} records, {report.Tickets:N0} tickets: {report.TakenOver:N0} {would}, {report.Existed:N0} were here already, {report.LeftOut:N0} left out; {report.Flagged:N0} flagged for times that contradict each other.");
        AnsiConsole.MarkupLineInterpolated(
            $"{report.Steps:N0} steps, {report.RefusedSteps:N0} refused by the desk's rules, {report.Facts:N0} facts, in {report.Seconds:0.0} s: {report.Handled / Math.Max(report.Seconds, 0.001):N0} tickets and {report.Records / Math.Max(report.Seconds, 0.001):N0} records a second.");
    }
}
