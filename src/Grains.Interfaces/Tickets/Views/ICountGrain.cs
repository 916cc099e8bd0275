using Firstline.Grains.Interfaces.Kernel;
using Orleans.Concurrency;

namespace Firstline.Grains.Interfaces.Tickets.Views;

/// <summary>How many tickets a condition holds of, while somebody watches; keyed by the condition's text, in which <c>me</c> was replaced.</summary>
/// <remarks>It goes on for a minute after it was last watched. Changes come by the topic of the condition.</remarks>
[Alias("desk.ICount")]
public interface ICountGrain : IGrainWithStringKey
{
    /// <summary>The count as it is known.</summary>
    /// <remarks>Refused when the condition cannot be read, when counting would take too long, and when 256 conditions are watched already.</remarks>
    [AlwaysInterleave, Alias("Current")]
    Task<Outcome<CountView>> Current();
}

/// <summary>How many tickets a condition holds of.</summary>
/// <param name="Condition">The condition.</param>
/// <param name="Count">How many, up to 1,000.</param>
/// <param name="More">Whether there are more.</param>
/// <param name="Live">Whether each change of a ticket counts at once. Otherwise all are counted now and then: what is asked depends on the time or on what messages say, or holds of very many.</param>
/// <param name="At">When it was last known to be so.</param>
[GenerateSerializer, Immutable, Alias("views.count")]
public sealed record CountView(
    [property: Id(320)] string Condition, [property: Id(321)] int Count, [property: Id(322)] bool More, [property: Id(323)] bool Live, [property: Id(324)] DateTimeOffset At);
