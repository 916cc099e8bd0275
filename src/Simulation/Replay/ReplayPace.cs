using System.Globalization;
using Firstline.Client;

namespace Firstline.Simulation.Replay;

/// <summary>How a log is played against the clock of one desk, and what that means for deadlines.</summary>
public sealed class ReplayPace
{
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(30);

    private readonly Func<Pace> _begin;

    private ReplayPace(bool together, string deadlines, Func<Pace> begin) => (GoesTogether, Deadlines, _begin) = (together, deadlines, begin);

    /// <summary>Whether the desk's clock is the log's, so that deadlines fall due as in the log.</summary>
    public bool GoesTogether { get; }

    /// <summary>What the person has to know about deadlines, in a sentence.</summary>
    public string Deadlines { get; }

    /// <summary>Starts the log's clock, or goes along with the desk's.</summary>
    public Pace Begin() => _begin();

    /// <summary>
    /// A desk whose clock is as fast as the log and stands near its first instant (a real minute before to half a minute after) is gone along with;
    /// at any other the log begins now.
    /// </summary>
    public static ReplayPace For(Timetable timetable, double speed, DeskClock? clock, TimeProvider time)
    {
        var asked = time.GetUtcNow();
        if (clock is { Speed: var desks } && desks == speed && (clock.Now - timetable.First) / speed is var ahead && ahead >= -Early && ahead <= Late)
        {
            return new(true, "Its clock is the log's: deadlines fall due as in the log.", () => new Pace(time, clock.Now, asked, speed));
        }

        var deadlines = clock is null or { Speed: 1 }
            ? "That desk's clock runs in real time: what is played happens now, and only what falls due in real time is breached."
            : string.Create(CultureInfo.InvariantCulture, $"That desk's clock runs {clock.Speed:0.##} times real speed and shows {clock.Now:u}: deadlines fall due by it, and not as in the log.");
        return new(false, deadlines, () => new Pace(time, timetable.First, time.GetUtcNow(), speed));
    }
}
