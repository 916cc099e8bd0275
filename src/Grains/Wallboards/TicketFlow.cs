using Firstline.Domain.Kernel;

namespace Firstline.Grains.Wallboards;

/// <summary>Tickets opened and resolved over the last hours. Kept by ticket, so that being told twice counts once.</summary>
internal sealed class TicketFlow
{
    /// <summary>How wide a bucket of the chart is.</summary>
    public static readonly TimeSpan Width = TimeSpan.FromMinutes(15);

    /// <summary>How many buckets the chart has: eight hours and the one that fills.</summary>
    public const int Length = 33;

    /// <summary>How wide a bucket of the last hour is.</summary>
    public static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>How many minutes the last hour has.</summary>
    public const int Minutes = 60;

    private readonly Dictionary<TicketId, (DateTimeOffset? Opened, DateTimeOffset? Resolved)> _tickets = [];
    private readonly Series _created = new(Width, Length);
    private readonly Series _solved = new(Width, Length);
    private readonly Series _createdByMinute = new(Minute, Minutes);
    private readonly Series _solvedByMinute = new(Minute, Minutes);
    private DateTimeOffset _from;

    /// <summary>From when on tickets matter to the chart at an instant.</summary>
    public static DateTimeOffset WindowFrom(DateTimeOffset now) => new((Series.Bucket(now, Width) - Length + 1) * Width.Ticks, TimeSpan.Zero);

    public FlowPart Part() => new(_created.Part(), _solved.Part(), _createdByMinute.Part(), _solvedByMinute.Part());

    public void Clear()
    {
        _tickets.Clear();
        foreach (var series in All)
        {
            series.Clear();
        }
    }

    public void Load(TicketId ticket, DateTimeOffset openedAt, DateTimeOffset? resolvedAt) => Set(ticket, openedAt, resolvedAt);

    public void Opened(TicketId ticket, DateTimeOffset at) => Set(ticket, at, _tickets.GetValueOrDefault(ticket).Resolved);

    public void Resolved(TicketId ticket, DateTimeOffset at) => Set(ticket, _tickets.GetValueOrDefault(ticket).Opened, at);

    public void Reopened(TicketId ticket) => Set(ticket, _tickets.GetValueOrDefault(ticket).Opened, null);

    /// <summary>Forgets what has left the chart.</summary>
    public void Advance(DateTimeOffset now)
    {
        foreach (var series in All)
        {
            series.Advance(now);
        }

        var from = WindowFrom(now);
        if (from <= _from)
        {
            return;
        }

        _from = from;
        foreach (var (ticket, (opened, resolved)) in _tickets)
        {
            if (!Matters(opened) && !Matters(resolved))
            {
                _tickets.Remove(ticket);
            }
        }
    }

    private Series[] All => [_created, _solved, _createdByMinute, _solvedByMinute];

    private bool Matters(DateTimeOffset? at) => at >= _from;

    private void Set(TicketId ticket, DateTimeOffset? opened, DateTimeOffset? resolved)
    {
        var known = _tickets.GetValueOrDefault(ticket);
        Replace(known.Opened, opened, _created, _createdByMinute);
        Replace(known.Resolved, resolved, _solved, _solvedByMinute);
        if (Matters(opened) || Matters(resolved))
        {
            _tickets[ticket] = (opened, resolved);
        }
        else
        {
            _tickets.Remove(ticket);
        }
    }

    private static void Replace(DateTimeOffset? before, DateTimeOffset? after, Series byBucket, Series byMinute)
    {
        if (before == after)
        {
            return;
        }

        foreach (var (at, sign) in (ReadOnlySpan<(DateTimeOffset?, int)>)[(before, -1), (after, 1)])
        {
            if (at is { } instant)
            {
                byBucket.Add(instant, sign);
                byMinute.Add(instant, sign);
            }
        }
    }
}

/// <summary>A shard's flow.</summary>
[GenerateSerializer, Immutable, Alias("board.flow-part")]
internal sealed record FlowPart(
    [property: Id(0)] SeriesPart Created, [property: Id(1)] SeriesPart Solved, [property: Id(2)] SeriesPart CreatedByMinute, [property: Id(3)] SeriesPart SolvedByMinute);
