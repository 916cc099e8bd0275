using Firstline.Simulation.Imports;
using Spectre.Console;

namespace Firstline.Silo.Commands;

/// <summary>An import's progress bar: share, events a second, time left.</summary>
internal static class ImportBar
{
    public static Task<ImportResult> Show(int events, Func<IProgress<ImportProgress>, Task<ImportResult>> import) => AnsiConsole.Progress()
        .AutoClear(false)
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RateColumn("events"), new RemainingTimeColumn())
        .StartAsync(async context =>
        {
            var task = context.AddTask("Importing", maxValue: events);
            return await import(new Reporter<ImportProgress>(progress => task.Value = progress.Events));
        });
}
