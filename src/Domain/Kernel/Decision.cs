namespace Firstline.Domain.Kernel;

/// <summary>What a decider answers: the facts that now hold, or one refusal. No facts means that nothing had to change.</summary>
public readonly struct Decision<TEvent>
    where TEvent : class
{
    private readonly IReadOnlyList<TEvent>? _events;

    private Decision(IReadOnlyList<TEvent>? events, Refusal? refusal) => (_events, Refusal) = (events, refusal);

    /// <summary>The new facts in order; empty when nothing had to change or the command was refused.</summary>
    public IReadOnlyList<TEvent> Events => _events ?? [];

    /// <summary>Why the command was refused; null when it was not.</summary>
    public Refusal? Refusal { get; }

    /// <summary>Asking was harmless: nothing had to change.</summary>
    public static Decision<TEvent> Nothing => default;

    /// <summary>These facts, in this order.</summary>
    public static Decision<TEvent> Of(IReadOnlyList<TEvent> events) => new(events, null);

    public static implicit operator Decision<TEvent>(TEvent fact) => new([fact], null);

    public static implicit operator Decision<TEvent>(List<TEvent> facts) => new(facts, null);

    public static implicit operator Decision<TEvent>(Refusal refusal) => new(null, refusal);
}
