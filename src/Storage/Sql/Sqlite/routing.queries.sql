-- name: TicketsInQueue
where queue = @team and id > @after
order by id limit @limit;

-- name: TicketsWithoutPlace
where place is null and open = 1 and id > @after
order by id limit @limit;

-- name: TicketsOfferedTo
where offered_to = @agent and id > @after
order by id limit @limit;
