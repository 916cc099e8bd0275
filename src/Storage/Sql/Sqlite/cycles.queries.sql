-- name: UpsertCycle
insert into clocks (
    ticket, clock, cycle, tier, priority, source, target, started_at, stopped_at, elapsed, breached_at, outcome, shard,
    first_elapsed, policy, rule, manual)
values (
    @ticket, @clock, @cycle, @tier, @priority, @source, @target, @startedAt, @stoppedAt, @elapsed, @breachedAt, @outcome, @shard,
    @firstElapsed, @policy, @rule, @manual)
on conflict (ticket, clock, cycle) do update set
    tier = excluded.tier, priority = excluded.priority, source = excluded.source, target = excluded.target,
    started_at = excluded.started_at, stopped_at = excluded.stopped_at, elapsed = excluded.elapsed,
    breached_at = excluded.breached_at, outcome = excluded.outcome, first_elapsed = excluded.first_elapsed, policy = excluded.policy,
    rule = excluded.rule, manual = excluded.manual;

-- name: JudgeCycles
update clocks set
    tier = @tier,
    priority = @priority,
    target = case
        when manual = 1 then target
        when clock = 'first-response' then @first
        when clock = 'next-response' then @next
        else target
    end
where ticket = @ticket and policy between @fromPolicy and @toPolicy;

-- name: CyclesJudgedSince
select
    c.ticket, c.clock, c.cycle, c.tier, c.priority, c.source, c.target, c.started_at, c.stopped_at, c.elapsed, c.breached_at,
    c.outcome, c.first_elapsed, c.policy, c.rule, c.manual, t.team
from clocks c left join tickets t on t.id = c.ticket
where c.shard = @shard and c.stopped_at >= @since
union all
select
    c.ticket, c.clock, c.cycle, c.tier, c.priority, c.source, c.target, c.started_at, c.stopped_at, c.elapsed, c.breached_at,
    c.outcome, c.first_elapsed, c.policy, c.rule, c.manual, t.team
from clocks c left join tickets t on t.id = c.ticket
where c.shard = @shard and c.breached_at >= @since and (c.stopped_at is null or c.stopped_at < @since);

-- name: JudgedCycles
select
    c.clock, c.tier, c.priority, t.team, t.customer, c.rule, c.started_at, c.elapsed, c.target, c.stopped_at, c.breached_at, c.first_elapsed,
    c.manual, c.outcome
from clocks c join tickets t on t.id = c.ticket
where (
    (c.target is not null and (c.outcome in ('met', 'missed') or (c.stopped_at is null and c.breached_at is not null)))
    or c.outcome = 'measured')

-- name: CycleOfClock
and c.clock = @clock

-- name: CycleOfTier
and c.tier = @tier

-- name: CycleOfPriority
and c.priority = @priority

-- name: CycleOfCustomer
and t.customer = @customer

-- name: CycleOfTeam
and t.team = @team

-- name: CycleFrom
and c.started_at >= @from

-- name: CycleBefore
and c.started_at < @to

-- name: CycleOfSource
and substr(c.source, 1, length(@source)) = @source
