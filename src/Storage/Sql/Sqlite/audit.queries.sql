-- name: LogColumns
select e.pos, e.entity_id, e.version, e.type, e.at, e.by_kind, e.by_id, e.by_name, e.data, p.data, o.via, o.address, o.agent, e.kind
from events e left join personal p on p.pos = e.pos left join origins o on o.id = e.origin
where e.pos between @least and @most

-- name: LogOfKind
and e.kind = @kind

-- name: LogOfActor
and e.by_id = @actor

-- name: LogFrom
and e.at >= @from

-- name: LogBefore
and e.at < @to

-- name: LogNewest
order by e.pos desc limit @limit;

-- name: LogOldest
order by e.pos limit @limit;
