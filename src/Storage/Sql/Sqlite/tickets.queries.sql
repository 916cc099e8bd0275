-- Number, customer, opening and source never change; setting them again would write four indexes anew each time.
-- name: UpsertTicket
insert into tickets (
    id, number, version, customer, subject, category, priority, tier, status, level, agent, team, opened_at, updated_at,
    waiting_since, breached, deadline_clock, deadline_started, due, late, at_risk, critical, source, open, shard, weight, policy, status_id, snoozed, snoozed_until, type,
    queue, offered_to, place)
values (
    @id, @number, @version, @customer, @subject, @category, @priority, @tier, @status, @level, @agent, @team, @openedAt, @updatedAt,
    @waitingSince, @breached, @deadlineClock, @deadlineStarted, @due, @late, @atRisk, @critical, @source, @open, @shard, @weight, @policy, @statusId, @snoozed, @snoozedUntil, @type,
    @queue, @offeredTo, @place)
on conflict (id) do update set
    version = excluded.version, subject = excluded.subject, category = excluded.category, priority = excluded.priority,
    tier = excluded.tier, status = excluded.status, level = excluded.level, agent = excluded.agent, team = excluded.team,
    updated_at = excluded.updated_at, waiting_since = excluded.waiting_since, breached = excluded.breached,
    deadline_clock = excluded.deadline_clock, deadline_started = excluded.deadline_started, due = excluded.due,
    late = excluded.late, at_risk = excluded.at_risk, critical = excluded.critical, open = excluded.open,
    weight = excluded.weight, policy = excluded.policy,
    status_id = excluded.status_id, snoozed = excluded.snoozed, snoozed_until = excluded.snoozed_until, type = excluded.type,
    queue = excluded.queue, offered_to = excluded.offered_to, place = excluded.place;

-- name: FindTicket
select id from tickets where number = @number;

-- name: TicketColumns
select
    id, number, version, customer, subject, category, priority, tier, status, level, agent, team, opened_at, updated_at,
    waiting_since, breached, deadline_clock, deadline_started, due, late, at_risk, critical, source, weight, policy, status_id, snoozed, snoozed_until, type, place
from tickets

-- name: OpenTicketsOfShard
where open = 1 and shard = @shard and id > @after
order by id limit @limit;

-- name: OpenTicketsOfAgent
where agent = @agent and open = 1
order by number;

-- name: AnyTicket
where 1 = 1

-- name: AfterNewest
and number < @number

-- name: AfterOldest
and number > @number

-- name: AfterDue
and (due, number) > (@key, @number)

-- name: AfterUpdated
and (updated_at, number) < (@key, @number)

-- name: AfterPriority
and (urgency, number) > (@key, @number)

-- name: ByNewest
order by number desc limit @limit;

-- name: ByOldest
order by number limit @limit;

-- name: ByDue
order by due, number limit @limit;

-- name: ByUpdated
order by updated_at desc, number desc limit @limit;

-- name: ByPriority
order by urgency, number limit @limit;

-- name: TicketsOfNumbers
where number in (select value from json_each(@numbers));

-- name: FlowSince
select t.id, t.opened_at, c.stopped_at
from tickets t left join clocks c on c.ticket = t.id and c.clock = 'resolution' and c.cycle = 1
where t.shard = @shard and t.opened_at >= @since
union all
select t.id, t.opened_at, c.stopped_at
from clocks c join tickets t on t.id = c.ticket
where c.shard = @shard and c.stopped_at >= @since and c.clock = 'resolution' and c.cycle = 1 and t.opened_at < @since;

-- name: OpenTicketsBehindPolicy
select id from tickets where open = 1 and policy < @version and id > @after order by id limit @limit;

-- name: OpenTicketStates
select t.id, e.snapshot from tickets t join entities e on e.kind = 'ticket' and e.id = t.id
where t.open = 1 and t.id > @after order by t.id limit @limit;

-- name: TicketNumbers
select id, number from tickets where number > @after

-- name: TicketOfPriority
and priority = @priority

-- name: TicketOfTier
and tier = @tier

-- name: TicketOfCustomer
and customer = @customer

-- name: TicketOfTeam
and team = @team

-- name: TicketOpenedFrom
and opened_at >= @from

-- name: TicketOpenedBefore
and opened_at < @to

-- name: TicketOfSourcePrefix
and substr(source, 1, length(@source)) = @source

-- name: ByNumber
order by number limit @limit;
