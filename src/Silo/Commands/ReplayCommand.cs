using System.CommandLine;
using System.Globalization;
using Firstline.Simulation.Replay;
using Firstline.Simulation.ServiceNow;
using Spectre.Console;

namespace Firstline.Silo.Commands;

/// <summary>Plays a foreign log as live traffic, faster than it happened.</summary>
internal sealed class ReplayCommand
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);

    private readonly LogInput _log = new();
    private readonly DeskInput _desk = new();
    private readonly Option<double> _speed = new("--speed") { Description = "How many times faster than the log; 3600 by default.", DefaultValueFactory = _ => 3600 };
    private readonly Option<string?> _start = new("--start") { Description = "Plays only tickets that were opened at or after this day or time, such as 2016-03-02." };
    private readonly Option<int?> _limit = new("--limit") { Description = "Plays at most so many tickets." };
    private readonly Option<bool> _exit = new("--exit") { Description = "Ends with the log, instead of keeping a desk that it started until Ctrl-C." };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var replay = new ReplayCommand();
        var command = new Command("replay", "Plays a log of incidents as live traffic in accelerated time, into the running desk or one of its own.")
        {
            replay._speed, replay._start, replay._limit, replay._exit,
        };
        replay._log.AddTo(command);
        replay._desk.AddTo(command);
        command.SetAction((line, stop) => CommandGuard.Run(() => replay.Run(line, stop), "What was played stays at the desk.", stop));
        return command;
    }

    private async Task Run(ParseResult line, CancellationToken stop)
    {
        var speed = line.GetValue(_speed) is > 0 and <= 1_000_000 and var asked ? asked : throw new CommandRefused("--speed must be more than 0 and at most 1,000,000.");
        var limit = line.GetValue(_limit) is null or > 0 ? line.GetValue(_limit) : throw new CommandRefused("--limit must be more than 0.");
        var tiers = new TierOfLocation(_log.Tier(line));
        var zone = _log.Zone(line);
        var faults = new FaultTally();
        var time = _desk.Options(line).Time;
        var timetable = Timetable.Of(_log.Log(line), tiers, zone, Start(line, zone), limit, faults, stop);

        await using var desk = await _desk.Running(line, stop) ?? await StartOwn(line, timetable, speed, stop);
        using var link = new DeskLink(desk.Address, desk.Key);
        var clock = (await link.Desk.Index(stop)).Clock;
        var pace = ReplayPace.For(timetable, speed, clock, time);
        AnsiConsole.MarkupLineInterpolated($"Playing {timetable.Tickets.Count:N0} tickets ({timetable.Acts.Count:N0} acts, {timetable.First:u} to {timetable.Last:u}) at {speed:0.##} times real speed.");
        AnsiConsole.MarkupLineInterpolated($"Look at [blue]{new Uri(desk.Address, "wall")}[/]. {pace.Deadlines}");

        var replay = new LogReplay(link.Desk, faults, time);
        await replay.Prepare(timetable, tiers, stop);
        var run = time.GetUtcNow().ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
        var begun = pace.Begin();
        var result = await ReplayBar.Show(timetable, begun, speed, progress => replay.Run(timetable, begun, $"replay-{run}", progress, stop));
        FaultTable.Print(faults.ByLine(), false);
        AnsiConsole.MarkupLineInterpolated(
            $"{result.Opened:N0} tickets opened, {result.Done:N0} acts applied, {result.Refused:N0} refused, in {result.Took.TotalSeconds:0.0} s; the latest act was {result.WorstLag.TotalMilliseconds:N0} ms late.");
        if (desk is OwnDesk own && !line.GetValue(_exit))
        {
            AnsiConsole.MarkupLine("The log is over; the desk goes on until Ctrl-C.");
            await own.UntilStopped(stop);
        }
    }

    private async Task<IDesk> StartOwn(ParseResult line, Timetable timetable, double speed, CancellationToken stop)
    {
        var options = _desk.Options(line);
        if (options.Environment != "Development")
        {
            throw new CommandRefused($"No desk runs on {Path.GetFullPath(options.Data)}. Start one, or name one with --url and --key; only in Development does replay start its own, with a clock as fast as the log.");
        }

        var stamp = options.Time.GetUtcNow().ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
        var folder = Path.Combine(options.Data, "replays", stamp);
        AnsiConsole.MarkupLineInterpolated($"No desk runs on {Path.GetFullPath(options.Data)}: starting one whose clock runs {speed:0.##} times faster from the log's first instant, on {folder} (delete it when you like).");
        return await OwnDesk.Start(options with { Data = folder, ClockStart = timetable.First - (WarmUp * speed), ClockSpeed = speed }, stop);
    }

    private DateTimeOffset? Start(ParseResult line, TimeZoneInfo zone)
    {
        if (line.GetValue(_start) is not { } text)
        {
            return null;
        }

        return DateTime.TryParseExact(text, ["yyyy-MM-dd", "yyyy-MM-dd HH:mm", "yyyy-MM-ddTHH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime()
            : throw new CommandRefused($"--start '{text}' is neither a day such as 2016-03-02 nor a time such as 2016-03-02T09:00.");
    }
}
