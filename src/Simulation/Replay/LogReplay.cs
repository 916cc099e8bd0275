using System.Threading.Channels;
using Firstline.Client;
using Firstline.Simulation.Imports;
using Firstline.Simulation.ServiceNow;

namespace Firstline.Simulation.Replay;

/// <summary>Plays a log at a desk as live traffic, over the public API: in the order of time, many tickets at once, each in its own order.</summary>
public sealed class LogReplay(DeskClient desk, IFaults faults, TimeProvider time)
{
    private const int Players = 16;
    private const int Ahead = 64;

    /// <summary>Registers the people of the log; agents take work at once.</summary>
    public async Task Prepare(Timetable timetable, TierOfLocation tiers, CancellationToken stop)
    {
        var cast = new Cast(desk, faults);
        foreach (var tier in timetable.Survey.Locations.GroupBy(tiers.Of))
        {
            await cast.Customers(tier, new ImportNames("", tier.Key), timetable.Zone, stop);
        }

        await cast.Agents(timetable.Survey, true, stop);
    }

    /// <summary>Plays all of it. A desk that is too slow is waited for, and the lag is told.</summary>
    /// <param name="run">Names this replay: the same log may be played again under another name.</param>
    /// <exception cref="HttpRequestException">The desk cannot be reached any more.</exception>
    /// <exception cref="DeskProblem">The desk cannot answer any more, or no longer takes the key.</exception>
    public async Task<ReplayResult> Run(Timetable timetable, Pace pace, string run, IProgress<ReplayProgress> progress, CancellationToken stop)
    {
        var started = time.GetTimestamp();
        var tally = new Tally(pace, progress);
        using var broken = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var players = Enumerable.Range(0, Players).Select(_ => Channel.CreateBounded<Act>(Ahead)).ToArray();
        var playing = players.Select(acts => Play(acts.Reader, new Player(desk, timetable, run, faults), tally, broken)).ToList();
        try
        {
            foreach (var act in timetable.Acts)
            {
                await pace.WaitFor(act.At, broken.Token);
                await players[act.Ticket % Players].Writer.WriteAsync(act, broken.Token);
            }
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            // A player failed; its failure is thrown below.
        }
        finally
        {
            Array.ForEach(players, acts => acts.Writer.Complete());
        }

        await Task.WhenAll(playing);
        return tally.Result(time.GetElapsedTime(started));
    }

    private static async Task Play(ChannelReader<Act> acts, Player player, Tally tally, CancellationTokenSource broken)
    {
        try
        {
            await foreach (var act in acts.ReadAllAsync(broken.Token))
            {
                tally.Add(act, await player.Play(act, broken.Token));
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            await broken.CancelAsync();
            throw;
        }
    }

    private sealed class Tally(Pace pace, IProgress<ReplayProgress> progress)
    {
        private readonly Lock _gate = new();
        private int _opened;
        private int _done;
        private int _refused;
        private TimeSpan _worst;

        public void Add(Act act, bool applied)
        {
            var lag = -pace.Until(act.At);
            lock (_gate)
            {
                _opened += applied && act.Step < 0 ? 1 : 0;
                _done += applied ? 1 : 0;
                _refused += applied ? 0 : 1;
                _worst = lag > _worst ? lag : _worst;
                progress.Report(new(pace.LogTime, _done + _refused, lag));
            }
        }

        public ReplayResult Result(TimeSpan took) => new(_opened, _done, _refused, _worst, took);
    }
}
