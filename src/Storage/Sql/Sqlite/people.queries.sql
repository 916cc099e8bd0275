-- name: UpsertCustomer
insert into customers (id, name, tier, zone) values (@id, @name, @tier, @zone)
on conflict (id) do update set name = excluded.name, tier = excluded.tier, zone = excluded.zone;

-- name: Customers
select id, name, tier, zone from customers where id > @after order by id limit @limit;

-- name: UpsertAgent
insert into agents (id, name) values (@id, @name)
on conflict (id) do update set name = excluded.name;

-- name: Agents
select id from agents where id > @after order by id limit @limit;
