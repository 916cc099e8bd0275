-- name: LoadDraft
select ticket, owner, version, kind, body, attachments, based_on, saved_at, saved_by from drafts where ticket = @ticket and owner = @owner;

-- name: DraftsOfTicket
select ticket, owner, version, kind, body, attachments, based_on, saved_at, saved_by from drafts
where ticket = @ticket and owner > @after order by owner limit @limit;

-- name: SaveDraft
insert into drafts (ticket, owner, version, kind, body, attachments, based_on, saved_at, saved_by)
values (@ticket, @owner, @version, @kind, @body, @attachments, @basedOn, @savedAt, @by)
on conflict (ticket, owner) do update set
    version = excluded.version, kind = excluded.kind, body = excluded.body, attachments = excluded.attachments, based_on = excluded.based_on,
    saved_at = excluded.saved_at, saved_by = excluded.saved_by;

-- name: RemoveDraft
delete from drafts where ticket = @ticket and owner = @owner and version = @version;

-- name: RemoveSentDraft
delete from drafts where ticket = @ticket and owner = @owner and kind = @kind;
