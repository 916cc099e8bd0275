-- Rows that lists and reports read. due holds the largest integer when nothing is due, so that one index orders all tickets.
create table tickets (
    id text not null primary key,
    number integer not null,
    version integer not null,
    customer text not null,
    subject text not null,
    category text not null,
    priority text not null,
    tier text not null,
    status text not null,
    level integer not null,
    agent text,
    team text,
    opened_at integer not null,
    updated_at integer not null,
    waiting_since integer,
    breached integer not null,
    deadline_clock text,
    deadline_started integer,
    due integer not null,
    late integer,
    at_risk integer,
    critical integer,
    source text not null,
    open integer not null,
    shard integer not null,
    weight integer not null
) strict;

create unique index tickets_number on tickets (number);
create index tickets_due on tickets (due, number);
create index tickets_customer on tickets (customer, number);
create index tickets_agent on tickets (agent, number);
create index tickets_source on tickets (source, number);
create index tickets_opened on tickets (shard, opened_at);
create index tickets_open_number on tickets (number) where open = 1;
create index tickets_open_due on tickets (due, number) where open = 1;
create index tickets_open_shard on tickets (shard, id) where open = 1;
create index tickets_open_agent on tickets (agent) where open = 1;

-- One row a cycle. Judged anew whenever the ticket's priority changes, so the target is not the one of the time.
create table clocks (
    ticket text not null,
    clock text not null,
    cycle integer not null,
    tier text not null,
    priority text not null,
    source text not null,
    target integer,
    started_at integer not null,
    stopped_at integer,
    elapsed integer not null,
    breached_at integer,
    outcome text,
    shard integer not null,
    primary key (ticket, clock, cycle)
) strict, without rowid;

create index clocks_stopped on clocks (shard, stopped_at) where stopped_at is not null;
create index clocks_breached on clocks (shard, breached_at) where breached_at is not null;

create table customers (
    id text not null primary key,
    name text not null,
    tier text not null,
    zone text not null
) strict, without rowid;

create table agents (
    id text not null primary key,
    name text not null
) strict, without rowid;
