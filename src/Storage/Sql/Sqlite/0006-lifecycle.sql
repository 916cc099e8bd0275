-- A status of the desk's own lies within its category, which stays in status. Tickets laid aside are few, and asked for by themselves.
alter table tickets add column status_id text not null default '';
update tickets set status_id = status;
alter table tickets add column snoozed integer not null default 0;
alter table tickets add column snoozed_until integer;

create index tickets_status_id on tickets (status_id, number);
create index tickets_snoozed on tickets (number) where snoozed = 1;

-- What kind of request a ticket is.
alter table tickets add column type text not null default 'incident';
