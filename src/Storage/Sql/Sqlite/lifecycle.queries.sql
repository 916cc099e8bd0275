-- name: TicketAtStatus
select number from tickets where status_id = @statusId limit 1;
