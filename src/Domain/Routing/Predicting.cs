namespace Firstline.Domain.Routing;

/// <summary>The live capacity of a team.</summary>
/// <param name="Agents">How many agents can be reached and are available.</param>
/// <param name="Points">Points that they can hold.</param>
/// <param name="Spare">Points that they could still take.</param>
internal sealed record LiveCapacity(int Agents, int Points, int Spare);

/// <summary>When work in a queue will be begun, as far as one can tell.</summary>
internal static class Predicting
{
    /// <summary>
    /// The instant at which somebody will have room for a ticket: at once while there is spare room for all work up to it; after that, room comes free at the rate
    /// of the live capacity over the time for which a ticket occupies it. Null when nobody works.
    /// </summary>
    /// <param name="ahead">Points of the work before it.</param>
    /// <param name="weight">Its own points.</param>
    public static DateTimeOffset? Start(int ahead, int weight, LiveCapacity live, TimeSpan handling, DateTimeOffset now) =>
        ahead + weight <= live.Spare ? now
        : live.Points == 0 ? null
        : now + (handling * ((double)(ahead + weight - live.Spare) / live.Points));

    /// <summary>Whether a deadline will pass before somebody begins.</summary>
    public static bool Breaches(DateTimeOffset? start, DateTimeOffset? due) => due is { } deadline && (start is not { } begun || begun > deadline);

    /// <summary>The moving average after one more ticket.</summary>
    public static TimeSpan Average(TimeSpan known, TimeSpan seen) => known + ((seen - known) * 0.1);
}
