-- name: UpsertCustomer
insert into customers (id, name, tier, zone, calendar, contract_calendar) values (@id, @name, @tier, @zone, @calendar, @contractCalendar)
on conflict (id) do update set
    name = excluded.name, tier = excluded.tier, zone = excluded.zone, calendar = excluded.calendar, contract_calendar = excluded.contract_calendar;

-- name: CalendarsOfCustomers
select calendar from customers where calendar is not null union select contract_calendar from customers where contract_calendar is not null;

-- name: Customers
select id, name, tier, zone from customers where id > @after order by id limit @limit;

-- name: UpsertAgent
insert into agents (id, name) values (@id, @name)
on conflict (id) do update set name = excluded.name;

-- name: Agents
select id from agents where id > @after order by id limit @limit;
