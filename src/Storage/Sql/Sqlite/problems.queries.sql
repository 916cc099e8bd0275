-- name: UpsertBroadcast
insert into broadcasts (id, problem, begun_at, made_by, aim, tickets, told, resolved, skipped, failed)
values (@id, @problem, @begunAt, @by, @aim, @tickets, @told, @resolved, @skipped, @failed)
on conflict (id) do update set told = excluded.told, resolved = excluded.resolved, skipped = excluded.skipped, failed = excluded.failed;

-- name: BroadcastsOfProblem
select id, begun_at, made_by, aim, tickets, told, resolved, skipped, failed from broadcasts
where problem = @problem and (begun_at, id) > (@afterAt, @afterId)
order by begun_at, id limit @limit;

-- name: AffectedCustomers
select customer, max(case tier when 'enterprise' then 2 when 'premium' then 1 else 0 end), count(*), sum(open)
from tickets
where id in (select other from ticket_links where ticket = @problem and role in ('causes', 'parent-of')) and customer > @after
group by customer order by customer limit @limit;
