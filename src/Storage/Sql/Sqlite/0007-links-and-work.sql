-- Both sides of each link. The role is how the ticket stands to the other one; going up and going down are one look-up each.
create table ticket_links (
    ticket text not null,
    role text not null,
    other_number integer not null,
    other text not null,
    since integer not null,
    made_by text not null,
    primary key (ticket, role, other_number)
) strict, without rowid;

-- What a problem told its tickets. Counts follow as the tickets are reached.
create table broadcasts (
    id text not null primary key,
    problem text not null,
    begun_at integer not null,
    made_by text not null,
    aim text not null,
    tickets integer not null,
    told integer not null,
    resolved integer not null,
    skipped integer not null,
    failed integer not null
) strict, without rowid;

create index broadcasts_problem on broadcasts (problem, begun_at, id);

-- Time spent, one row an entry as it is now. Customer and tier are those of the ticket when it was logged.
create table time_entries (
    id text not null primary key,
    ticket text not null,
    customer text not null,
    tier text not null,
    agent text not null,
    activity text not null,
    minutes integer not null,
    billable integer not null,
    at integer not null
) strict, without rowid;

create index time_entries_at on time_entries (at);
create index time_entries_customer on time_entries (customer, at);
