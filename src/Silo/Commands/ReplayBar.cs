using System.Globalization;
using Firstline.Simulation.Replay;
using Spectre.Console;

namespace Firstline.Silo.Commands;

/// <summary>A replay's progress bar: the log's time, acts a second, lag, share, time left. It goes with the log's time and not with the acts, which are not spread evenly.</summary>
internal static class ReplayBar
{
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(250);

    public static Task<ReplayResult> Show(Timetable timetable, Pace pace, double speed, Func<IProgress<ReplayProgress>, Task<ReplayResult>> play) => AnsiConsole.Progress()
        .AutoClear(false)
        .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
        .StartAsync(async context =>
        {
            var latest = new ReplayProgress(timetable.First, 0, TimeSpan.Zero);
            var length = (timetable.Last - timetable.First) / speed;
            var task = context.AddTask("Playing", maxValue: Math.Max(length.TotalSeconds, 0.001));
            var playing = play(new Reporter<ReplayProgress>(progress => latest = progress));
            while (await Task.WhenAny(playing, Task.Delay(Refresh)) != playing)
            {
                task.Value = Math.Min((pace.LogTime - timetable.First) / speed / TimeSpan.FromSeconds(1), task.MaxValue);
                task.Description = Label(pace.LogTime, latest, timetable.Acts.Count, task.ElapsedTime ?? Refresh);
            }

            var result = await playing;
            task.Value = task.MaxValue;
            return result;
        });

    private static string Label(DateTimeOffset logTime, ReplayProgress latest, int acts, TimeSpan elapsed) => string.Create(
        CultureInfo.InvariantCulture,
        $"{logTime:ddd yyyy-MM-dd HH:mm}  {latest.Done:N0} of {acts:N0} acts, {latest.Done / Math.Max(elapsed.TotalSeconds, 0.25):N0}/s, lag {Math.Max(latest.Lag.TotalMilliseconds, 0):N0} ms");
}
