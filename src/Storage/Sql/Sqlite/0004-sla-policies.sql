-- The version of the SLA policy that a ticket goes by, and that a cycle was judged by: an edit reaches open tickets and never what has ended.
alter table tickets add column policy integer not null default 1;

create index tickets_open_policy on tickets (policy, id) where open = 1;

alter table clocks add column policy integer not null default 1;
alter table clocks add column rule text;
alter table clocks add column manual integer not null default 0;
alter table clocks add column first_elapsed integer;

alter table customers add column calendar text;
alter table customers add column contract_calendar text;
