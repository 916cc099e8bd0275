-- name: LoadEntity
select version, snapshot from entities where kind = @kind and id = @id;

-- name: InsertEntity
insert into entities (kind, id, version, snapshot) values (@kind, @id, @version, @snapshot)
on conflict (kind, id) do nothing;

-- name: UpdateEntity
update entities set version = @version, snapshot = @snapshot
where kind = @kind and id = @id and version = @expected;

-- name: InsertEvent
insert into events (kind, entity_id, version, type, at, by_kind, by_id, by_name, data)
values (@kind, @id, @version, @type, @at, @byKind, @byId, @byName, @data)
returning pos;

-- name: ReadEntityEvents
select pos, entity_id, version, type, at, by_kind, by_id, by_name, data from events
where kind = @kind and entity_id = @id and version > @after
order by version limit @limit;

-- name: ReadManyEvents
select pos, entity_id, version, type, at, by_kind, by_id, by_name, data from events
where kind = @kind and entity_id in (select value from json_each(@ids))
order by entity_id, version;

-- name: ReadKindEvents
select pos, entity_id, version, type, at, by_kind, by_id, by_name, data from events
where pos > @after and kind = @kind
order by pos limit @limit;

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
