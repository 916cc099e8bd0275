-- name: UpsertReview
insert into reviews (ticket, level, due_at, written_at) values (@ticket, @level, @dueAt, @writtenAt)
on conflict (ticket) do update set level = excluded.level, due_at = excluded.due_at, written_at = excluded.written_at;

-- name: DeleteReview
delete from reviews where ticket = @ticket;

-- name: ReviewsOwed
select r.ticket, t.number, t.subject, t.customer, r.level, r.due_at, r.written_at
from reviews r join tickets t on t.id = r.ticket
where r.written_at is null and r.due_at < @before and (r.due_at, r.ticket) > (@afterAt, @afterTicket)
order by r.due_at, r.ticket limit @limit;

-- name: ReviewsWritten
select r.ticket, t.number, t.subject, t.customer, r.level, r.due_at, r.written_at
from reviews r join tickets t on t.id = r.ticket
where r.written_at is not null and (r.written_at, r.ticket) > (@afterAt, @afterTicket)
order by r.written_at, r.ticket limit @limit;
