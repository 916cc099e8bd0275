-- What may tell about a person rests apart from the fact that it belongs to: erasing it leaves the log as it is. Keyed by the fact's position.
create table personal (
    pos integer not null primary key,
    data text not null
) strict;

-- From where facts were asked, each place once a day (days since the year 1), so that old ones go at once. Also about persons.
create table origins (
    id integer not null primary key autoincrement,
    day integer not null,
    via text not null,
    address text not null,
    agent text not null
) strict;

create unique index origins_of_day on origins (day, via, address, agent);

alter table events add column origin integer;

-- Facts from before: their personal parts move out, once. Their position, version, name and instant stay, and they read the same.
insert into personal (pos, data)
select pos, json_object('contact', coalesce(data ->> '$.contact', ''), 'subject', coalesce(data ->> '$.subject', ''))
from events where type = 'ticket.opened.1';

update events set data = json_remove(data, '$.contact', '$.subject') where type = 'ticket.opened.1';

insert into personal (pos, data)
select pos, json_object('reason', coalesce(data ->> '$.reason', ''))
from events where type in ('ticket.reopened.1', 'ticket.escalated.1', 'ticket.deescalated.1', 'ticket.due-date-set.1');

update events set data = json_remove(data, '$.reason')
where type in ('ticket.reopened.1', 'ticket.escalated.1', 'ticket.deescalated.1', 'ticket.due-date-set.1');

insert into personal (pos, data)
select pos, json_object('contacts', json(coalesce(data -> '$.contacts', '[]')))
from events where type = 'customer.registered.1';

update events set data = json_remove(data, '$.contacts') where type = 'customer.registered.1';

insert into personal (pos, data)
select pos, json_object('contact', json(data -> '$.contact'))
from events where type = 'customer.contact-added.1';

update events set data = json_remove(data, '$.contact') where type = 'customer.contact-added.1';
