using Orleans;

namespace Firstline.Domain.OnCall;

/// <summary>Something that happened to the schedules of on-call. Events are facts: never edited, never removed.</summary>
[GenerateSerializer, Immutable, Alias("on-call.event")]
public abstract record OnCallEvent
{
    private OnCallEvent()
    {
    }

    /// <summary>A version came into force: who is on call from here on goes by it, until the next one.</summary>
    [GenerateSerializer, Immutable, Alias("on-call.published.1")]
    public sealed record Published([property: Id(0)] OnCallBook Book, [property: Id(1)] string Note) : OnCallEvent;
}
