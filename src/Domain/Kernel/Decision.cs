namespace Firstline.Domain.Kernel;

/// <summary>What a decider answers: the facts that now hold, or one refusal. No facts means that nothing had to change.</summary>
public readonly struct Decision<TEvent>
    where TEvent : class
{
    private readonly IReadOnlyList<TEvent>? _events;
    private readonly IReadOnlyList<Written>? _texts;
    private readonly int? _asked;

    private Decision(IReadOnlyList<TEvent>? events, Refusal? refusal) => (_events, Refusal) = (events, refusal);

    private Decision(IReadOnlyList<TEvent> events, IReadOnlyList<Written> texts, int? asked) => (_events, _texts, _asked) = (events, texts, asked);

    /// <summary>The new facts in order; empty when nothing had to change or the command was refused.</summary>
    public IReadOnlyList<TEvent> Events => _events ?? [];

    /// <summary>Texts that were written by the decision itself, beside those that came with the command.</summary>
    public IReadOnlyList<Written> Texts => _texts ?? [];

    /// <summary>How many of the facts are what was asked for; those after them are the desk's own.</summary>
    public int Asked => _asked ?? Events.Count;

    /// <summary>Why the command was refused; null when it was not.</summary>
    public Refusal? Refusal { get; }

    /// <summary>Asking was harmless: nothing had to change.</summary>
    public static Decision<TEvent> Nothing => default;

    /// <summary>These facts, in this order.</summary>
    public static Decision<TEvent> Of(IReadOnlyList<TEvent> events) => new(events, null);

    /// <summary>These facts, in this order, with texts of their own.</summary>
    /// <param name="asked">How many of them are what was asked for; all when null.</param>
    public static Decision<TEvent> Of(IReadOnlyList<TEvent> events, IReadOnlyList<Written> texts, int? asked) => new(events, texts, asked);

    public static implicit operator Decision<TEvent>(TEvent fact) => new([fact], null);

    public static implicit operator Decision<TEvent>(List<TEvent> facts) => new(facts, null);

    public static implicit operator Decision<TEvent>(Refusal refusal) => new(null, refusal);
}
