using System.Text.Json.Serialization;
using Firstline.Domain.Escalations;
using Firstline.Domain.Kernel;
using Orleans;

namespace Firstline.Domain.Tickets.Automation;

/// <summary>One thing that a macro, a rule or a bulk job does to a ticket, as data. The list is closed, and nothing in it runs a macro: there is no recursion.</summary>
[GenerateSerializer, Immutable, Alias("automation.action")]
[JsonPolymorphic(TypeDiscriminatorPropertyName = "do")]
[JsonDerivedType(typeof(SetPriority), "set-priority")]
[JsonDerivedType(typeof(SetCategory), "set-category")]
[JsonDerivedType(typeof(SetComponent), "set-component")]
[JsonDerivedType(typeof(AddTags), "add-tags")]
[JsonDerivedType(typeof(RemoveTags), "remove-tags")]
[JsonDerivedType(typeof(Assign), "assign")]
[JsonDerivedType(typeof(Unassign), "unassign")]
[JsonDerivedType(typeof(MoveTo), "move-to-team")]
[JsonDerivedType(typeof(Wait), "wait")]
[JsonDerivedType(typeof(Continue), "continue")]
[JsonDerivedType(typeof(Resolve), "resolve")]
[JsonDerivedType(typeof(Close), "close")]
[JsonDerivedType(typeof(Escalate), "escalate")]
[JsonDerivedType(typeof(Reply), "reply")]
[JsonDerivedType(typeof(Note), "note")]
[JsonDerivedType(typeof(SetStatus), "set-status")]
[JsonDerivedType(typeof(SetFields), "set-fields")]
[JsonDerivedType(typeof(LayAside), "snooze")]
[JsonDerivedType(typeof(TakeUp), "wake")]
public abstract partial record TicketAction
{
    private TicketAction()
    {
    }

    /// <summary>The text that may hold placeholders; null for actions without one.</summary>
    [JsonIgnore]
    public virtual string? Text => null;

    /// <summary>Judges the urgency.</summary>
    [GenerateSerializer, Immutable, Alias("automation.set-priority")]
    public sealed record SetPriority([property: Id(0)] Priority Priority) : TicketAction;

    /// <summary>Says what it is about.</summary>
    [GenerateSerializer, Immutable, Alias("automation.set-category")]
    public sealed record SetCategory([property: Id(0)] Category Category) : TicketAction;

    /// <summary>Says which component is at fault; empty for none.</summary>
    [GenerateSerializer, Immutable, Alias("automation.set-component")]
    public sealed record SetComponent([property: Id(0)] string Component) : TicketAction;

    /// <summary>Puts tags on, beside those that are there.</summary>
    [GenerateSerializer, Immutable, Alias("automation.add-tags")]
    public sealed record AddTags([property: Id(0)] IReadOnlyList<string> Tags) : TicketAction;

    /// <summary>Takes tags off.</summary>
    [GenerateSerializer, Immutable, Alias("automation.remove-tags")]
    public sealed record RemoveTags([property: Id(0)] IReadOnlyList<string> Tags) : TicketAction;

    /// <summary>Gives it to an agent.</summary>
    [GenerateSerializer, Immutable, Alias("automation.assign")]
    public sealed record Assign([property: Id(0)] AgentId Agent) : TicketAction;

    /// <summary>Takes it from its agent.</summary>
    [GenerateSerializer, Immutable, Alias("automation.unassign")]
    public sealed record Unassign : TicketAction;

    /// <summary>Puts it into a team's queue.</summary>
    [GenerateSerializer, Immutable, Alias("automation.move-to-team")]
    public sealed record MoveTo([property: Id(0)] TeamId Team) : TicketAction;

    /// <summary>Waits for somebody else.</summary>
    [GenerateSerializer, Immutable, Alias("automation.wait")]
    public sealed record Wait([property: Id(0)] WaitingFor For) : TicketAction;

    /// <summary>Goes on working.</summary>
    [GenerateSerializer, Immutable, Alias("automation.continue")]
    public sealed record Continue : TicketAction;

    /// <summary>Resolves it.</summary>
    [GenerateSerializer, Immutable, Alias("automation.resolve")]
    public sealed record Resolve([property: Id(0)] Resolution Resolution) : TicketAction;

    /// <summary>Ends it for good, once it is resolved.</summary>
    [GenerateSerializer, Immutable, Alias("automation.close")]
    public sealed record Close : TicketAction;

    /// <summary>Asks the next level, or a named higher one, to act.</summary>
    [GenerateSerializer, Immutable, Alias("automation.escalate")]
    public sealed record Escalate([property: Id(0)] EscalationTrigger Reason, [property: Id(1)] string Because, [property: Id(2)] int? Level) : TicketAction
    {
        public override string? Text => Because;
    }

    /// <summary>Writes to the customer. By a rule it is no answer of a person, so that clocks go on.</summary>
    [GenerateSerializer, Immutable, Alias("automation.reply")]
    public sealed record Reply([property: Id(0)] string Body, [property: Id(1)] Channel Channel) : TicketAction
    {
        public override string? Text => Body;
    }

    /// <summary>Writes down something that the customer does not see.</summary>
    [GenerateSerializer, Immutable, Alias("automation.note")]
    public sealed record Note([property: Id(0)] string Body) : TicketAction
    {
        public override string? Text => Body;
    }
}
