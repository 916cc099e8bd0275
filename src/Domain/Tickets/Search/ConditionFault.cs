using Firstline.Domain.Kernel;
using Orleans;

namespace Firstline.Domain.Tickets.Search;

/// <summary>Something wrong with the text of a condition.</summary>
/// <param name="At">Where it begins, from 0.</param>
/// <param name="Length">How many characters it is about.</param>
/// <param name="Sentence">What is wrong and what is allowed.</param>
[GenerateSerializer, Immutable, Alias("search.condition-fault")]
public sealed record ConditionFault([property: Id(0)] int At, [property: Id(1)] int Length, [property: Id(2)] string Sentence)
{
    public override string ToString() => $"At {At + 1}: {Sentence}";
}

/// <summary>A text that was read: the condition, or everything that is wrong with it.</summary>
public sealed record ReadCondition(Condition? Condition, IReadOnlyList<ConditionFault> Faults)
{
    /// <summary>The condition, or one refusal that names every fault.</summary>
    public Result<Condition> OrRefusal(string field) => Condition is { } condition
        ? condition
        : ConditionRefusal.Unreadable.Because(string.Join(' ', Faults.Select(fault => fault.ToString())), field);
}

/// <summary>Why a condition may be refused.</summary>
public static class ConditionRefusal
{
    /// <summary>The text is no condition.</summary>
    public static readonly RefusalCode Unreadable = new(
        "search.unreadable", RefusalKind.Invalid, "The condition cannot be read. The sentence says where and what is allowed there; put a text with special characters in quotes.");

    /// <summary>Finding what is asked for would take too long.</summary>
    public static readonly RefusalCode TooBroad = new(
        "search.too-broad", RefusalKind.Invalid, "The search would have to look at very many tickets and was ended. Say more of what is sought: a status, a customer, a rarer word.");
}
