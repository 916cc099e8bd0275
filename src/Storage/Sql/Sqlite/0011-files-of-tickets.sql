-- Tickets whose messages brought files, from before that was told of them.
update entities set snapshot = json_set(snapshot, '$.hasAttachments', json('true'))
where kind = 'ticket' and id in (select ticket from attachments where ticket is not null);

update ticket_traits set attachments = 1
where number in (select t.number from tickets t join attachments a on a.ticket = t.id);
