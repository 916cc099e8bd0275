using System.Collections.Immutable;

namespace Firstline.Domain.Tickets.Search;

/// <summary>
/// What is asked of tickets: the desk's one language of conditions, as searches, views, triggers and automations use it.
/// <see cref="ConditionReader"/> makes it from a text; <see cref="ToString"/> writes it as a text that reads to the same.
/// </summary>
public abstract record Condition
{
    private Condition()
    {
    }

    /// <summary>True of every ticket: the empty text.</summary>
    public static Condition Everything { get; } = new All([]);

    /// <summary>How many words and terms it has.</summary>
    public abstract int Count { get; }

    public sealed override string ToString() => ConditionPrinter.Print(this);

    /// <summary>All parts hold; nothing is asked when there are none.</summary>
    public sealed record All(ImmutableArray<Condition> Parts) : Condition
    {
        public override int Count => Parts.Sum(part => part.Count);
    }

    /// <summary>At least one part holds.</summary>
    public sealed record Any(ImmutableArray<Condition> Parts) : Condition
    {
        public override int Count => Parts.Sum(part => part.Count);
    }

    /// <summary>The part does not hold.</summary>
    public sealed record Not(Condition Part) : Condition
    {
        public override int Count => Part.Count;
    }

    /// <summary>The ticket says these words, one after the other; the last one may be the beginning of a word.</summary>
    /// <param name="Words">As <see cref="SearchWords"/> cuts them.</param>
    public sealed record Text(ImmutableArray<string> Words, bool Beginning) : Condition
    {
        public override int Count => 1;
    }

    /// <summary>A term such as <c>level>=2</c>: what a key names compares so with one of the values.</summary>
    /// <param name="Field">The custom field's key; empty for other keys.</param>
    public sealed record Term(ConditionKey Key, string Field, Comparison Comparison, ImmutableArray<Operand> Values) : Condition
    {
        public override int Count => 1;
    }

    /// <summary>All of them, without needless groups.</summary>
    internal static Condition AllOf(IReadOnlyList<Condition> parts) =>
        parts is [var only] ? only : new All([.. parts.SelectMany(part => part is All inner ? inner.Parts : [part])]);

    /// <summary>Any of them, without needless groups.</summary>
    internal static Condition AnyOf(IReadOnlyList<Condition> parts) =>
        parts is [var only] ? only : new Any([.. parts.SelectMany(part => part is Any inner ? inner.Parts : [part])]);

    /// <summary>The opposite.</summary>
    internal static Condition Negate(Condition part) => part is Not twice ? twice.Part : new Not(part);
}

/// <summary>How a term compares.</summary>
public enum Comparison
{
    /// <summary>Is one of the values.</summary>
    Is,

    /// <summary>Lies before the value.</summary>
    Below,

    /// <summary>Is the value or lies before it.</summary>
    AtMost,

    /// <summary>Lies after the value.</summary>
    Above,

    /// <summary>Is the value or lies after it.</summary>
    AtLeast,
}

/// <summary>A value of a term.</summary>
public abstract record Operand
{
    private Operand()
    {
    }

    /// <summary>Nothing is there.</summary>
    public static Operand Nothing { get; } = new None();

    /// <summary>A word, an id or a text.</summary>
    public sealed record Word(string Value) : Operand;

    /// <summary>A number.</summary>
    public sealed record Number(decimal Value) : Operand;

    /// <summary>An instant.</summary>
    public sealed record Instant(DateTimeOffset At) : Operand;

    /// <summary>A whole day of UTC.</summary>
    public sealed record Day(DateTimeOffset Begins) : Operand;

    /// <summary>So long ago; of what lies ahead, in so long.</summary>
    public sealed record Age(TimeSpan Span) : Operand;

    /// <summary>Nothing is there: <c>none</c>.</summary>
    public sealed record None : Operand;

    /// <summary>The agent who asks: <c>me</c>. It holds of no ticket until <see cref="ConditionReader"/> is told who that is.</summary>
    public sealed record Me : Operand;
}
