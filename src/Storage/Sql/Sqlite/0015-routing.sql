-- Where an open ticket stands on its way to an agent. The whole place is one JSON text, which only routing reads; what it looks for has a column. Tickets of
-- before have no place until something happens to them: a queue looks among them for those without an agent, and they grow fewer.
alter table tickets add column queue text;
alter table tickets add column offered_to text;
alter table tickets add column place text;

create index tickets_queue on tickets (queue, id) where queue is not null;
create index tickets_offered_to on tickets (offered_to, id) where offered_to is not null;
create index tickets_unplaced on tickets (id) where place is null and open = 1;
