using System.Collections.Immutable;

namespace Firstline.Domain.Sla.Evaluation;

/// <summary>A stretch in which a clock stood still, half open. One that is reversed or empty counts nothing.</summary>
public readonly record struct Pause(DateTimeOffset From, DateTimeOffset To);

/// <summary>All the pauses of a clock, so that time which lies in several of them counts once. Immutable.</summary>
public sealed class PausedTime
{
    private PausedTime(ImmutableArray<Pause> pauses) => Pauses = pauses;

    /// <summary>The clock never stood still.</summary>
    public static PausedTime None { get; } = new([]);

    /// <summary>The pauses in order, in UTC, joined where they overlap or touch.</summary>
    public ImmutableArray<Pause> Pauses { get; }

    /// <summary>Pauses in any order, which may overlap.</summary>
    public static PausedTime Of(IEnumerable<Pause> pauses)
    {
        var joined = ImmutableArray.CreateBuilder<Pause>();
        foreach (var (from, to) in pauses.Where(pause => pause.From < pause.To).OrderBy(pause => pause.From))
        {
            if (joined.Count > 0 && from <= joined[^1].To)
            {
                joined[^1] = joined[^1] with { To = to.ToUniversalTime() > joined[^1].To ? to.ToUniversalTime() : joined[^1].To };
            }
            else
            {
                joined.Add(new(from.ToUniversalTime(), to.ToUniversalTime()));
            }
        }

        return joined.Count == 0 ? None : new(joined.ToImmutable());
    }
}
