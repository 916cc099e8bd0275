-- Facts and what rests with them. Instants are UTC ticks of 100 ns since the year 1; words are kebab-case.
-- pos is never given twice, so that whoever has read up to a position misses nothing and sees nothing again.
create table events (
    pos integer primary key autoincrement,
    kind text not null,
    entity_id text not null,
    version integer not null,
    type text not null,
    at integer not null,
    by_kind text not null,
    by_id text not null,
    by_name text not null,
    data text not null
) strict;

create unique index events_of_entity on events (kind, entity_id, version);

create table entities (
    kind text not null,
    id text not null,
    version integer not null,
    snapshot text not null,
    primary key (kind, id)
) strict;

create table commands (
    command_id text not null primary key,
    fingerprint text not null,
    kind text not null,
    entity_id text not null,
    version integer not null,
    at integer not null
) strict, without rowid;

-- Texts rest apart from the facts that name them, so that one can be shredded and the fact stays.
create table contents (
    id text not null primary key,
    text text not null
) strict;

create table counters (
    name text not null primary key,
    value integer not null
) strict, without rowid;

-- The first ticket is FL-1001.
insert into counters (name, value) values ('ticket', 1000);

create table state (
    name text not null primary key,
    value integer not null
) strict, without rowid;
