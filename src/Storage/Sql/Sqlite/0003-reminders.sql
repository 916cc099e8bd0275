-- Orleans reminders; an entity's own append writes its row. Millions may wait: only the due index is walked.
create table reminders (
    grain_id text not null,
    name text not null,
    hash integer not null,
    due integer not null,
    period integer not null,
    etag text not null,
    primary key (grain_id, name)
) strict, without rowid;

create index reminders_due on reminders (due);
