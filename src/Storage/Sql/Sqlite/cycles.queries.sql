-- name: UpsertCycle
insert into clocks (
    ticket, clock, cycle, tier, priority, source, target, started_at, stopped_at, elapsed, breached_at, outcome, shard)
values (
    @ticket, @clock, @cycle, @tier, @priority, @source, @target, @startedAt, @stoppedAt, @elapsed, @breachedAt, @outcome, @shard)
on conflict (ticket, clock, cycle) do update set
    tier = excluded.tier, priority = excluded.priority, source = excluded.source, target = excluded.target,
    started_at = excluded.started_at, stopped_at = excluded.stopped_at, elapsed = excluded.elapsed,
    breached_at = excluded.breached_at, outcome = excluded.outcome;

-- name: JudgeCycles
update clocks set tier = @tier, priority = @priority, target = case when clock = 'resolution' then target else @target end
where ticket = @ticket;

-- name: CyclesJudgedSince
select
    c.ticket, c.clock, c.cycle, c.tier, c.priority, c.source, c.target, c.started_at, c.stopped_at, c.elapsed, c.breached_at,
    c.outcome, t.team
from clocks c left join tickets t on t.id = c.ticket
where c.shard = @shard and c.stopped_at >= @since
union all
select
    c.ticket, c.clock, c.cycle, c.tier, c.priority, c.source, c.target, c.started_at, c.stopped_at, c.elapsed, c.breached_at,
    c.outcome, t.team
from clocks c left join tickets t on t.id = c.ticket
where c.shard = @shard and c.breached_at >= @since and (c.stopped_at is null or c.stopped_at < @since);

-- name: JudgedCycles
select tier, priority, elapsed, target, stopped_at, breached_at from clocks
where clock = @clock and target is not null
and (outcome in ('met', 'missed') or (stopped_at is null and breached_at is not null))

-- name: CycleOfTier
and tier = @tier

-- name: CycleFrom
and started_at >= @from

-- name: CycleBefore
and started_at < @to

-- name: CycleOfSource
and substr(source, 1, length(@source)) = @source
