using Firstline.Domain.Tickets.Fields;
using Orleans;

namespace Firstline.Domain.Tickets.Automation;

public abstract partial record TicketAction
{
    /// <summary>Moves it to a status of the desk's own; with a resolution exactly when the status resolves it.</summary>
    [GenerateSerializer, Immutable, Alias("automation.set-status")]
    public sealed record SetStatus([property: Id(0)] string Status, [property: Id(1)] Resolution? Resolution) : TicketAction;

    /// <summary>Fills fields of the desk's own; those that are not named stay, and null clears.</summary>
    [GenerateSerializer, Immutable, Alias("automation.set-fields")]
    public sealed record SetFields([property: Id(0)] IReadOnlyList<GivenField> Fields) : TicketAction;

    /// <summary>Lays it aside for a time that counts from when the action is done, until the customer writes, or until whichever is first.</summary>
    [GenerateSerializer, Immutable, Alias("automation.snooze")]
    public sealed record LayAside([property: Id(0)] TimeSpan? For, [property: Id(1)] bool UntilReply, [property: Id(2)] string Reason) : TicketAction;

    /// <summary>Takes it up again before its time.</summary>
    [GenerateSerializer, Immutable, Alias("automation.wake")]
    public sealed record TakeUp : TicketAction;
}
