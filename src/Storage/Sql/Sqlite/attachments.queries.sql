-- name: InsertAttachment
insert into attachments (id, hash, name, type, size, verdict, touched_at) values (@id, @hash, @name, @type, @size, @verdict, @touchedAt)
on conflict (id) do nothing;

-- name: FindAttachments
select id, hash, name, type, size, verdict, ticket, touched_at from attachments where id in (select value from json_each(@ids));

-- name: HoldAttachments
update attachments set touched_at = @now where ticket is null and id in (select value from json_each(@ids));

-- name: TakeAttachment
update attachments set ticket = @ticket where id = @id;

-- name: UnusedAttachments
select id from attachments where ticket is null and touched_at < @before and verdict <> 'infected'
and not exists (select 1 from drafts, json_each(drafts.attachments) as draft where draft.value = attachments.id)
order by touched_at limit @limit;

-- name: RemoveAttachment
delete from attachments where id = @id and (@used = 1 or (ticket is null and touched_at < @before)) returning hash;

-- name: CountAttachmentsOfHash
select count(*) from attachments where hash = @hash;
