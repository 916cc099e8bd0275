using System.Globalization;
using Firstline.Simulation.Replay;
using Spectre.Console;

namespace Firstline.Silo.Commands;

/// <summary>A replay's progress bar: the log's time, share, acts a second, lag, time left.</summary>
internal static class ReplayBar
{
    public static Task<ReplayResult> Show(Timetable timetable, double speed, Func<IProgress<ReplayProgress>, Task<ReplayResult>> play) => AnsiConsole.Progress()
        .AutoClear(false)
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RateColumn("acts"), new RemainingTimeColumn())
        .StartAsync(async context =>
        {
            var task = context.AddTask(Label(timetable.First, TimeSpan.Zero), maxValue: timetable.Acts.Count);
            return await play(new Reporter<ReplayProgress>(progress =>
            {
                task.Value = progress.Done;
                var left = (timetable.Last - progress.LogTime) / speed;
                task.Description = $"{Label(progress.LogTime, progress.Lag)}, ends in {Math.Max(left.TotalSeconds, 0).ToString("N0", CultureInfo.InvariantCulture)} s";
            }));
        });

    private static string Label(DateTimeOffset logTime, TimeSpan lag) =>
        string.Create(CultureInfo.InvariantCulture, $"{logTime:ddd yyyy-MM-dd HH:mm}, lag {lag.TotalMilliseconds:N0} ms");
}
