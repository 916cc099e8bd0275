-- name: NamesInTickets
select
    t.id, t.number, e.snapshot,
    (select json_group_array(distinct v.by_name) from events v where v.kind = 'ticket' and v.entity_id = t.id and v.by_kind in ('contact', 'import'))
from tickets t join entities e on e.kind = 'ticket' and e.id = t.id
where t.customer = @customer and t.number > @after
order by t.number limit @limit;

-- name: KeepPersonal
insert into personal (pos, data) values (@pos, @data) on conflict (pos) do update set data = excluded.data;

-- name: MovePersonalOut
update events set data = @data where pos = @pos;

-- name: ReadFact
select type, data from events where pos = @pos and kind = @kind and entity_id = @id;

-- name: ForgetActor
update events set by_id = 'erased', by_name = @name, origin = null where pos = @pos and kind = @kind and entity_id = @id;

-- name: DeleteContents
delete from contents where id in (select value from json_each(@ids));

-- name: ForgetOrigins
delete from origins where day < @day;

-- name: DatabaseSize
select page_count * page_size from pragma_page_count(), pragma_page_size();

-- name: Compact
pragma temp_store = file;
vacuum;
pragma temp_store = memory;

-- name: TruncateLog
pragma wal_checkpoint(truncate);
