-- name: LoadEntity
select version, snapshot from entities where kind = @kind and id = @id;

-- name: InsertEntity
insert into entities (kind, id, version, snapshot) values (@kind, @id, @version, @snapshot)
on conflict (kind, id) do nothing;

-- name: UpdateEntity
update entities set version = @version, snapshot = @snapshot
where kind = @kind and id = @id and version = @expected;

-- name: InsertEvent
insert into events (kind, entity_id, version, type, at, by_kind, by_id, by_name, data, origin)
values (@kind, @id, @version, @type, @at, @byKind, @byId, @byName, @data, @origin)
returning pos;

-- name: InsertPersonal
insert into personal (pos, data) values (@pos, @data);

-- name: FindOrigin
select id from origins where day = @day and via = @via and address = @address and agent = @agent;

-- name: InsertOrigin
insert into origins (day, via, address, agent) values (@day, @via, @address, @agent) returning id;

-- name: ReadEntityEvents
select e.pos, e.entity_id, e.version, e.type, e.at, e.by_kind, e.by_id, e.by_name, e.data, p.data, o.via, o.address, o.agent
from events e left join personal p on p.pos = e.pos left join origins o on o.id = e.origin
where e.kind = @kind and e.entity_id = @id and e.version > @after
order by e.version limit @limit;

-- name: ReadManyEvents
select e.pos, e.entity_id, e.version, e.type, e.at, e.by_kind, e.by_id, e.by_name, e.data, p.data, o.via, o.address, o.agent
from events e left join personal p on p.pos = e.pos left join origins o on o.id = e.origin
where e.kind = @kind and e.entity_id in (select value from json_each(@ids))
order by e.entity_id, e.version;

-- name: ReadKindEvents
select e.pos, e.entity_id, e.version, e.type, e.at, e.by_kind, e.by_id, e.by_name, e.data, p.data, o.via, o.address, o.agent
from events e left join personal p on p.pos = e.pos left join origins o on o.id = e.origin
where e.pos > @after and e.kind = @kind
order by e.pos limit @limit;

-- name: LastPosition
select coalesce(max(pos), 0) from events;

-- name: FindCommand
select kind, entity_id, version, fingerprint from commands where command_id = @command;

-- name: InsertCommand
insert into commands (command_id, fingerprint, kind, entity_id, version, at)
values (@command, @fingerprint, @kind, @id, @version, @at);

-- name: InsertContent
insert into contents (id, text) values (@id, @text);

-- name: ReadContents
select id, text from contents where id in (select value from json_each(@ids));

-- name: ReadState
select value from state where name = @name;

-- name: RaiseState
insert into state (name, value) values (@name, @value)
on conflict (name) do update set value = max(value, excluded.value);

-- name: LeaseNumbers
insert into counters (name, value) values (@name, @count)
on conflict (name) do update set value = value + excluded.value
returning value;
