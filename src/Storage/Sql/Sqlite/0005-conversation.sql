-- What is being written, apart from the facts: nothing of it is left once it was sent.
create table drafts (
    ticket text not null,
    owner text not null,
    version integer not null,
    kind text not null,
    body text not null,
    attachments text not null,
    based_on integer,
    saved_at integer not null,
    saved_by text not null,
    primary key (ticket, owner)
) strict, without rowid;

-- Files by the id that facts name; the bytes rest beside the database under their hash, once whatever they are called.
-- ticket is null until a message takes the file; what nothing takes within a day is removed.
create table attachments (
    id text not null primary key,
    hash text not null,
    name text not null,
    type text not null,
    size integer not null,
    verdict text not null,
    ticket text,
    touched_at integer not null
) strict;

create index attachments_hash on attachments (hash);
create index attachments_unused on attachments (touched_at) where ticket is null;
create index attachments_ticket on attachments (ticket) where ticket is not null;
