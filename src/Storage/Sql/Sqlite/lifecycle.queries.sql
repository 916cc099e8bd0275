-- name: TicketAtStatus
select number from tickets where status_id = @statusId limit 1;

-- name: TicketOfStatusId
and status_id = @statusId

-- name: TicketIsSnoozed
and snoozed = 1

-- name: TicketIsNotSnoozed
and snoozed = 0

-- name: TicketOfType
and type = @type
