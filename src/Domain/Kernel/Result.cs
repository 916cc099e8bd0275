using System.Diagnostics.CodeAnalysis;

namespace Firstline.Domain.Kernel;

/// <summary>A checked value, or the refusal that says why there is none.</summary>
public readonly struct Result<T>
    where T : notnull
{
    private readonly T? _value;

    private Result(T? value, Refusal? refusal) => (_value, Refusal) = (value, refusal);

    /// <summary>Why there is no value; null when there is one.</summary>
    public Refusal? Refusal { get; }

    /// <summary>True with the value, false with the refusal.</summary>
    public bool Holds([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out Refusal? refusal)
    {
        value = _value;
        refusal = Refusal;
        return refusal is null;
    }

    /// <summary>The value; for callers that know that it holds, such as tests and constants.</summary>
    /// <exception cref="InvalidOperationException">There is a refusal instead.</exception>
    public T Value => Refusal is null ? _value! : throw new InvalidOperationException(Refusal.Sentence);

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Refusal refusal) => new(default, refusal);
}
