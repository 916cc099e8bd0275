-- name: UpsertCustomer
insert into customers (id, name, tier, zone, calendar, contract_calendar) values (@id, @name, @tier, @zone, @calendar, @contractCalendar)
on conflict (id) do update set
    name = excluded.name, tier = excluded.tier, zone = excluded.zone, calendar = excluded.calendar, contract_calendar = excluded.contract_calendar;

-- name: CalendarsOfCustomers
select calendar from customers where calendar is not null union select contract_calendar from customers where contract_calendar is not null;

-- name: Customers
select id, name, tier, zone from customers where 1 = 1

-- name: UpsertAgent
insert into agents (id, name) values (@id, @name)
on conflict (id) do update set name = excluded.name;

-- An agent's team and status are in its state, where a value that is usual is left out. Agents are few.
-- name: Agents
select id, name from agents where 1 = 1

-- name: NamedSo
and (instr(lower(name), lower(@text)) > 0 or instr(id, lower(@text)) > 0)

-- name: OfTier
and tier = @tier

-- name: WithDomain
and exists (
    select 1 from entities e join json_each(e.snapshot, '$.contacts') c
    where e.kind = 'customer' and e.id = customers.id and lower(json_extract(c.value, '$.email')) like '%@' || replace(lower(@domain), '_', '\_') escape '\')

-- name: OfTeam
and exists (
    select 1 from entities e join json_each(e.snapshot, '$.teams') t
    where e.kind = 'agent' and e.id = agents.id and case t.type when 'object' then json_extract(t.value, '$.value') else t.value end = @team)

-- name: OfAgentStatus
and (select coalesce(json_extract(e.snapshot, '$.status'), 'Available') from entities e where e.kind = 'agent' and e.id = agents.id) = @status

-- name: PeopleAfterId
and id > @id

-- name: PeopleAfterName
and (name collate nocase, id) > (@name, @id)

-- name: PeopleById
order by id limit @limit

-- name: PeopleByName
order by name collate nocase, id limit @limit
