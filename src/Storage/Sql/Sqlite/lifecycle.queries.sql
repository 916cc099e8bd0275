-- name: TicketAtStatus
select number from tickets where status_id = @statusId limit 1;

-- name: TicketWithField
select version from entities where kind = 'ticket' and json_type(snapshot, @field) is not null limit 1;
