-- What tickets say, one row a piece, so that a message costs what itself costs. rowid is the ticket's number times 2^24, plus the version
-- of the fact that said it; the ticket's head has version 0. What is said to the customer and what is noted for the desk lie in columns of
-- their own, so that a reader who may not see notes asks the other columns. secure-delete takes words out of the index itself when a
-- piece is forgotten.
create virtual table search_texts using fts5 (subject, people, labels, said, noted, tokenize = "unicode61 remove_diacritics 2");
insert into search_texts (search_texts, rank) values ('secure-delete', 1);

-- A customer's name is looked for apart, so that renaming one costs nothing for its tickets.
create table search_customer_ids (id integer primary key, customer text not null unique) strict;
create virtual table search_customers using fts5 (name, tokenize = "unicode61 remove_diacritics 2");
insert into search_customers (search_customers, rank) values ('secure-delete', 1);

-- What conditions ask of tickets beside what lists show. Texts that are compared in any case are folded.
create table ticket_traits (
    number integer primary key,
    channel text not null,
    contact text not null,
    component text not null,
    type text,
    custom_status text,
    outage integer not null,
    attachments integer not null,
    reopenings integer not null,
    resolved_at integer,
    closed_at integer,
    snoozed_until integer
) strict;

create table ticket_tags (number integer not null, tag text not null, primary key (number, tag)) strict, without rowid;
create index ticket_tags_tag on ticket_tags (tag, number);

create table ticket_fields (
    number integer not null,
    field text not null,
    text text not null,
    amount real,
    at integer,
    primary key (number, field, text)
) strict, without rowid;
create index ticket_fields_text on ticket_fields (field, text, number);

alter table tickets add column urgency integer not null generated always as (
    case priority when 'critical' then 0 when 'high' then 1 when 'medium' then 2 else 3 end) virtual;

create index tickets_updated on tickets (updated_at, number);
create index tickets_urgency on tickets (urgency, number);
create index tickets_open_team on tickets (team, number) where open = 1;
create index tickets_open_status on tickets (status, number) where open = 1;
create index tickets_open_tier on tickets (tier, number) where open = 1;
create index tickets_open_urgency on tickets (urgency, number) where open = 1;
create index tickets_breached on tickets (number) where breached = 1;

-- Tickets from before: heads, traits and tags from their states, messages from their facts.
insert into search_texts (rowid, subject, people, labels)
select
    t.number << 24, t.subject, t.customer || ' ' || coalesce(json_extract(e.snapshot, '$.contact'), ''),
    coalesce(json_extract(e.snapshot, '$.component'), '') || ' '
        || coalesce((select group_concat(g.value, ' ') from json_each(e.snapshot, '$.tags') g), '')
from tickets t join entities e on e.kind = 'ticket' and e.id = t.id;

insert into search_texts (rowid, said, noted)
select
    (t.number << 24) + e.version, case when e.type = 'ticket.noted.1' then null else c.text end, case when e.type = 'ticket.noted.1' then c.text end
from events e
join tickets t on t.id = e.entity_id
join contents c on c.id = json_extract(e.data, '$.message')
where e.kind = 'ticket' and e.type in ('ticket.opened.1', 'ticket.customer-wrote.1', 'ticket.replied.1', 'ticket.noted.1');

insert into ticket_traits (number, channel, contact, component, type, outage, attachments, reopenings, resolved_at, closed_at)
select
    t.number,
    case coalesce(json_extract(e.snapshot, '$.channel'), 'Ticket') when 'ScreenSharing' then 'screen-sharing' else lower(coalesce(json_extract(e.snapshot, '$.channel'), 'ticket')) end,
    upper(coalesce(json_extract(e.snapshot, '$.contact'), '')), upper(coalesce(json_extract(e.snapshot, '$.component'), '')),
    lower(coalesce(json_extract(e.snapshot, '$.type'), 'Incident')),
    coalesce(json_extract(e.snapshot, '$.outage'), 0), 0, coalesce(json_extract(e.snapshot, '$.reopenings'), 0),
    unixepoch(json_extract(e.snapshot, '$.resolvedAt')) * 10000000 + 621355968000000000,
    unixepoch(json_extract(e.snapshot, '$.closedAt')) * 10000000 + 621355968000000000
from tickets t join entities e on e.kind = 'ticket' and e.id = t.id;

insert into ticket_tags (number, tag)
select distinct t.number, g.value
from tickets t join entities e on e.kind = 'ticket' and e.id = t.id join json_each(e.snapshot, '$.tags') g;

insert into search_customer_ids (customer) select id from customers;
insert into search_customers (rowid, name) select s.id, c.name from search_customer_ids s join customers c on c.id = s.customer;
