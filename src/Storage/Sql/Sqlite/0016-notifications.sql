-- What people of the desk are to hear. Beside the log: it can be lost without a fact being lost, but while it is there nothing is told twice.
-- How far the log was told: moved after everybody had theirs, so that a crash tells again what nobody may have, and each inbox ignores what it has.
create table notice_cursors (
    name text not null primary key,
    position integer not null
) strict, without rowid;

insert into notice_cursors (name, position) select 'tickets', coalesce(max(pos), 0) from events;

-- One inbox: the position of the newest fact that it has, and its newest number.
create table notifiers (
    agent text not null primary key,
    position integer not null,
    last integer not null
) strict, without rowid;

-- What a notice says is not here: names, subjects and texts are read from the ticket, so that erasing a person leaves nothing.
-- step and due_at: the channel that is next, and when; null when nothing more is to be done.
create table notices (
    agent text not null,
    number integer not null,
    kind text not null,
    ticket text,
    version integer not null,
    what text not null,
    by_name text not null,
    mark text not null,
    at integer not null,
    count integer not null,
    seen_at integer,
    read_at integer,
    step integer not null,
    due_at integer,
    primary key (agent, number)
) strict, without rowid;

create index notices_unread on notices (agent, number) where read_at is null;
create index notices_unseen on notices (agent, number) where seen_at is null;
create index notices_due on notices (due_at, agent) where due_at is not null;
create index notices_recent on notices (agent, at);

-- Messages that leave the desk. endpoint: what fails together, such as the mail server or one host; addressee: the person.
create table dispatches (
    id text not null primary key,
    agent text not null,
    channel text not null,
    endpoint text not null,
    notices text not null,
    digest integer not null,
    state text not null,
    attempts integer not null,
    created_at integer not null,
    next_at integer,
    ended_at integer,
    fault text
) strict, without rowid;

create index dispatches_due on dispatches (endpoint, next_at) where next_at is not null;
create index dispatches_state on dispatches (state, created_at, id);
create index dispatches_list on dispatches (created_at, id);
create index dispatches_agent on dispatches (agent, channel, created_at);
