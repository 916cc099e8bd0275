using Firstline.Domain.Kernel;
using Firstline.Domain.OnCall;
using NodaTime;
using NodaTime.Extensions;

namespace Firstline.Domain.Tests.OnCall;

/// <summary>Who is on call, found by walking minute by minute with a clock of its own: slow, and nothing like the code under test.</summary>
internal sealed class MinuteWalk(OnCallSchedule schedule, IReadOnlyList<OnCallOverride> overrides)
{
    private readonly Walker[] _walkers = [.. schedule.Layers.Select(layer => new Walker(layer))];

    /// <summary>Everybody on call, minute by minute; minutes must be asked for in order.</summary>
    public AgentId? At(DateTimeOffset minute)
    {
        AgentId? agent = null;
        foreach (var walker in _walkers)
        {
            agent = walker.At(minute) ?? agent;
        }

        foreach (var known in overrides.Where(known => known.From <= minute && minute < known.To))
        {
            agent = known.Instead is null || known.Instead == agent ? known.Agent : agent;
        }

        return agent;
    }

    private sealed class Walker(OnCallLayer layer)
    {
        private readonly DateTimeZone _zone = DateTimeZoneProviders.Tzdb[layer.Zone];
        private int _turn = -1;
        private LocalDateTime? _furthest;

        public AgentId? At(DateTimeOffset minute)
        {
            var shows = minute.ToInstant().InZone(_zone).LocalDateTime;
            var stands = _furthest is { } before && shows <= before;
            _furthest = stands ? _furthest : shows;
            while (_furthest >= Begin(_turn + 1))
            {
                _turn++;
            }

            return _turn < 0 || !Open(_furthest!.Value) ? null : layer.Members[_turn % layer.Members.Length];
        }

        private LocalDateTime Begin(int turn)
        {
            var (start, steps) = (LocalDateTime.FromDateTime(layer.Start), turn * layer.Every);
            return layer.Unit switch
            {
                RotationUnit.Hours => start.PlusHours(steps),
                RotationUnit.Days => start.PlusDays(steps),
                RotationUnit.Weeks => start.PlusWeeks(steps),
                _ => start.PlusMonths(steps),
            };
        }

        private bool Open(LocalDateTime local)
        {
            if (layer.Hours is not { } hours)
            {
                return true;
            }

            var time = local.TimeOfDay.ToTimeOnly();
            foreach (var span in hours[local.DayOfWeek.ToDayOfWeek()])
            {
                if (span.From <= time && (span.To is not { } to || time < to))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
