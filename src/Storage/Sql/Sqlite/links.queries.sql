-- name: UpsertLink
insert into ticket_links (ticket, role, other_number, other, since, made_by) values (@ticket, @role, @number, @other, @since, @by)
on conflict (ticket, role, other_number) do nothing;

-- name: DeleteLink
delete from ticket_links where ticket = @ticket and role = @role and other_number = @number;

-- name: LinkLeadsBack
with recursive up (id) as (
    select @to
    union
    select l.other from ticket_links l join up on l.ticket = up.id where l.role = @role)
select count(*) from up where id = @from;

-- name: LinksAbove
with recursive up (id, steps) as (
    select @to, 0
    union
    select l.other, steps + 1 from ticket_links l join up on l.ticket = up.id where l.role = @role and steps < @most)
select max(steps) from up;

-- name: LinksBelow
with recursive down (id, steps) as (
    select @from, 0
    union
    select l.other, steps + 1 from ticket_links l join down on l.ticket = down.id where l.role = @inverse and steps < @most)
select max(steps) from down;

-- name: LinksOfTicket
select l.role, l.other_number, l.other, l.since, l.made_by from ticket_links l join tickets t on t.id = l.other where l.ticket = @ticket

-- name: LinkOfRole
and l.role = @role

-- name: LinkToOpen
and t.open = @open

-- name: LinksAfter
and (l.role, l.other_number) > (@afterRole, @afterNumber)

-- name: LinksInOrder
order by l.role, l.other_number limit @limit;

-- name: TicketsByIds
where id in (select value from json_each(@ids));
