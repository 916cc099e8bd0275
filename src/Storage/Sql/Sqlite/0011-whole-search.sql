-- Tickets whose messages brought files, from before that was told of them.
update entities set snapshot = json_set(snapshot, '$.hasAttachments', json('true'))
where kind = 'ticket' and id in (select ticket from attachments where ticket is not null);

update ticket_traits set attachments = 1
where number in (select t.number from tickets t join attachments a on a.ticket = t.id);

-- What kind of request a ticket is, its own status and whether it is laid aside rest with the ticket alone.
alter table ticket_traits drop column type;
alter table ticket_traits drop column custom_status;
alter table ticket_traits drop column snoozed_until;

-- Texts and instants of tickets from before, in the form of those that were written since.
update ticket_traits set
    contact = folded(json_extract(e.snapshot, '$.contact')), component = folded(json_extract(e.snapshot, '$.component')),
    resolved_at = ticks_of(json_extract(e.snapshot, '$.resolvedAt')), closed_at = ticks_of(json_extract(e.snapshot, '$.closedAt'))
from tickets t join entities e on e.kind = 'ticket' and e.id = t.id
where t.number = ticket_traits.number;

-- Messages of later kinds that were sent before they were searched.
insert into search_texts (rowid, said)
select (t.number << 24) + e.version, c.text
from events e
join tickets t on t.id = e.entity_id
join contents c on c.id = json_extract(e.data, '$.message')
where e.kind = 'ticket' and e.type in ('ticket.auto-replied.1', 'ticket.broadcast.1', 'ticket.call-logged.1', 'ticket.system-message-sent.1')
    and not exists (select 1 from search_texts s where s.rowid = (t.number << 24) + e.version);

-- Fields of the desk's own that were filled before they were searched; several options of one field lie in one text, with blanks between.
insert or ignore into ticket_fields (number, field, text, amount, at)
select t.number, f.key, folded(v.value), amount_of(v.value), ticks_of(v.value)
from tickets t
join entities e on e.kind = 'ticket' and e.id = t.id
join json_each(e.snapshot, '$.fields') f
join json_each(case json_extract(f.value, '$.kind')
    when 'MultiChoice' then '["' || replace(json_extract(f.value, '$.text'), ' ', '","') || '"]'
    else json_array(json_extract(f.value, '$.text')) end) v;

insert or replace into search_texts (rowid, subject, people, labels)
select
    t.number << 24, t.subject, t.customer || ' ' || coalesce(json_extract(e.snapshot, '$.contact'), ''),
    coalesce(json_extract(e.snapshot, '$.component'), '')
        || ' ' || coalesce((select group_concat(g.value, ' ') from json_each(e.snapshot, '$.tags') g), '')
        || ' ' || coalesce((select group_concat(json_extract(f.value, '$.text'), ' ') from json_each(e.snapshot, '$.fields') f), '')
from tickets t join entities e on e.kind = 'ticket' and e.id = t.id
where t.number in (select number from ticket_fields);
