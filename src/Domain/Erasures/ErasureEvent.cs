using Firstline.Domain.Kernel;
using Orleans;

namespace Firstline.Domain.Erasures;

/// <summary>Something that happened to the erasure of a person. Events are facts: never edited, never removed.</summary>
[GenerateSerializer, Immutable, Alias("erasure.event")]
public abstract record ErasureEvent
{
    private ErasureEvent()
    {
    }

    /// <summary>A person at a customer is to be erased; who it is goes with the rest.</summary>
    [GenerateSerializer, Immutable, Alias("erasure.asked.1")]
    public sealed record Asked([property: Id(0)] CustomerId Customer, [property: Id(1), Personal] Person Person) : ErasureEvent;

    /// <summary>The customer's tickets up to a number are done; so many of them told about the person, in so many texts.</summary>
    [GenerateSerializer, Immutable, Alias("erasure.advanced.1")]
    public sealed record Advanced([property: Id(0)] long After, [property: Id(1)] int Tickets, [property: Id(2)] int Texts) : ErasureEvent;

    /// <summary>No ticket and no customer names the person any more, nor does this erasure.</summary>
    [GenerateSerializer, Immutable, Alias("erasure.shredded.1")]
    public sealed record Shredded([property: Id(0)] int Contacts) : ErasureEvent;

    /// <summary>The files were swept of what was deleted; compacted when they were written anew as well.</summary>
    [GenerateSerializer, Immutable, Alias("erasure.completed.1")]
    public sealed record Completed([property: Id(0)] bool Compacted) : ErasureEvent;
}
