-- Customer, tier and instant are those of the first writing: a correction changes what was done and how long, not for whom.
-- name: UpsertTime
insert into time_entries (id, ticket, customer, tier, agent, activity, minutes, billable, at)
values (@id, @ticket, @customer, @tier, @agent, @activity, @minutes, @billable, @at)
on conflict (id) do update set activity = excluded.activity, minutes = excluded.minutes, billable = excluded.billable;

-- name: DeleteTime
delete from time_entries where id = @id;

-- name: TimeSums
select sum(minutes), sum(minutes * billable), count(*)

-- name: TimeByCustomer
, customer

-- name: TimeByTier
, tier

-- name: TimeByAgent
, agent

-- name: TimeByActivity
, activity

-- name: TimeByTicket
, (select number from tickets where id = ticket)

-- name: TimeByDay
, strftime('%Y-%m-%d', (at - 621355968000000000) / 10000000, 'unixepoch')

-- name: TimeByMonth
, strftime('%Y-%m', (at - 621355968000000000) / 10000000, 'unixepoch')

-- name: TimeEntries
from time_entries where 1 = 1

-- name: TimeOfCustomer
and customer = @customer

-- name: TimeOfTier
and tier = @tier

-- name: TimeOfAgent
and agent = @agent

-- name: TimeOfActivity
and activity = @activity

-- name: TimeBillable
and billable = @billable

-- name: TimeFrom
and at >= @from

-- name: TimeBefore
and at < @to

-- name: TimeGrouped1
group by 4 order by 4 limit @limit;

-- name: TimeGrouped2
group by 4, 5 order by 4, 5 limit @limit;

-- name: TimeGrouped3
group by 4, 5, 6 order by 4, 5, 6 limit @limit;
