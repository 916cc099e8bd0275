using Firstline.Domain.Kernel;

namespace Firstline.Domain.OnCall;

/// <summary>A team's schedule with its overrides, ready for questions about any instant. Safe to share between threads.</summary>
internal sealed class OnCallPlan
{
    private readonly LayerTurns[] _layers;
    private readonly OverrideIndex _overrides;

    public OnCallPlan(OnCallSchedule schedule, IEnumerable<OnCallOverride> overrides)
    {
        _layers = [.. schedule.Layers.Select(layer => new LayerTurns(layer))];
        _overrides = new([.. overrides.Where(known => known.Team == schedule.Team)]);
    }

    /// <summary>Who is on call at an instant, and what decided it.</summary>
    public OnCallAnswer At(DateTimeOffset at)
    {
        var answer = Layers(at.UtcTicks);
        foreach (var known in _overrides.At(at.UtcTicks))
        {
            if (known.Instead is null || known.Instead == answer.Agent)
            {
                answer = new(known.Agent, null, known.Id);
            }
        }

        return answer;
    }

    /// <summary>The first instant after another at which the answer may change, never later than it does; null when it never will.</summary>
    public DateTimeOffset? NextChange(DateTimeOffset after)
    {
        var next = _overrides.Next(after.UtcTicks);
        foreach (var layer in _layers)
        {
            if (layer.Next(after.UtcTicks) is { } change && !(next <= change))
            {
                next = change;
            }
        }

        return Instant(next);
    }

    /// <summary>The whole of a time in stretches, each as long as it can be; those with nobody on call too.</summary>
    public IEnumerable<OnCallStretch> Stretches(DateTimeOffset from, DateTimeOffset to) => Stretches(from, to, At, NextChange);

    /// <summary>The stretches of one layer on its own.</summary>
    public IEnumerable<OnCallStretch> Stretches(int layer, DateTimeOffset from, DateTimeOffset to) => Stretches(
        from, to, at => Answer(_layers[layer], at.UtcTicks), after => Instant(_layers[layer].Next(after.UtcTicks)));

    private static IEnumerable<OnCallStretch> Stretches(
        DateTimeOffset from, DateTimeOffset to, Func<DateTimeOffset, OnCallAnswer> answer, Func<DateTimeOffset, DateTimeOffset?> next)
    {
        var (begun, known) = (from, answer(from));
        var at = from;
        while (at < to)
        {
            at = next(at) is { } change && change < to ? change : to;
            var now = at < to ? answer(at) : null;
            if (now != known)
            {
                yield return new(begun, at, known.Agent, known.Layer, known.Override);
                (begun, known) = (at, now ?? known);
            }
        }
    }

    private static DateTimeOffset? Instant(long? ticks) => ticks is { } known && known <= DateTime.MaxValue.Ticks ? new(known, TimeSpan.Zero) : null;

    private static OnCallAnswer Answer(LayerTurns layer, long instant) => layer.At(instant) is { } agent ? new(agent, layer.Name, null) : OnCallAnswer.Nobody;

    private OnCallAnswer Layers(long instant)
    {
        for (var at = _layers.Length - 1; at >= 0; at--)
        {
            if (Answer(_layers[at], instant) is { Agent: not null } answer)
            {
                return answer;
            }
        }

        return OnCallAnswer.Nobody;
    }
}

/// <summary>Who is on call, and the layer or the override that decided it.</summary>
internal sealed record OnCallAnswer(AgentId? Agent, string? Layer, string? Override)
{
    public static OnCallAnswer Nobody { get; } = new(null, null, null);
}
