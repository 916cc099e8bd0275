using System.Collections.Immutable;
using Orleans;

namespace Firstline.Domain.Tickets.Priorities;

/// <summary>How much of the customer's work a ticket touches.</summary>
[GenerateSerializer, Alias("ticket.impact")]
public enum Impact
{
    /// <summary>Everybody, or something that must not fail.</summary>
    High,

    /// <summary>A group.</summary>
    Medium,

    /// <summary>One person.</summary>
    Low,
}

/// <summary>How soon it hurts.</summary>
[GenerateSerializer, Alias("ticket.urgency")]
public enum Urgency
{
    /// <summary>Now.</summary>
    High,

    /// <summary>Soon.</summary>
    Medium,

    /// <summary>It can wait.</summary>
    Low,
}

/// <summary>Which priority impact and urgency give, as in ITIL: a row for each impact, a column for each urgency, the high ones first.</summary>
public static class PriorityMatrix
{
    /// <summary>Rows and columns.</summary>
    public const int Side = 3;

    /// <summary>The matrix that the desk ships with.</summary>
    public static ImmutableArray<Priority> Shipped { get; } =
    [
        Priority.Critical, Priority.High, Priority.Medium,
        Priority.High, Priority.Medium, Priority.Low,
        Priority.Medium, Priority.Low, Priority.Low,
    ];

    /// <summary>The cell of impact and urgency.</summary>
    public static Priority At(this ImmutableArray<Priority> matrix, Impact impact, Urgency urgency) => matrix[((int)impact * Side) + (int)urgency];
}
