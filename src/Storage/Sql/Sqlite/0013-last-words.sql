-- When the customer wrote last, and when a person of the desk answered last. Tickets from before count from what is known of them until somebody writes again.
alter table ticket_traits add column wrote_at integer;
alter table ticket_traits add column replied_at integer;
update ticket_traits set wrote_at = (select coalesce(t.waiting_since, t.opened_at) from tickets t where t.number = ticket_traits.number);
