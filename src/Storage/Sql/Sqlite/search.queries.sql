-- name: WriteHead
insert or replace into search_texts (rowid, subject, people, labels) values (@number << 24, @subject, @people, @labels);

-- name: WriteSaid
insert or replace into search_texts (rowid, said) select (@number << 24) + @version, text from contents where id = @message;

-- name: WriteNoted
insert or replace into search_texts (rowid, noted) select (@number << 24) + @version, text from contents where id = @message;

-- name: ForgetPieces
delete from search_texts where rowid in (
    select (t.number << 24) + e.version from events e join tickets t on t.id = e.entity_id
    where e.pos in (select value from json_each(@facts)) and e.kind = 'ticket' and e.entity_id = @id);

-- name: UpsertTraits
insert or replace into ticket_traits (
    number, channel, contact, component, outage, attachments, reopenings, resolved_at, closed_at, wrote_at, replied_at)
values (
    @number, @channel, @contact, @component, @outage, @attachments, @reopenings, @resolvedAt, @closedAt, @wroteAt, @repliedAt);

-- name: DropTags
delete from ticket_tags where number = @number;

-- name: InsertTags
insert or ignore into ticket_tags (number, tag) select @number, value from json_each(@tags);

-- name: DropFields
delete from ticket_fields where number = @number;

-- name: InsertField
insert or ignore into ticket_fields (number, field, text, amount, at) values (@number, @field, @text, @amount, @at);

-- name: NumberCustomer
insert or ignore into search_customer_ids (customer) values (@id);

-- name: NameCustomer
insert or replace into search_customers (rowid, name) select id, @name from search_customer_ids where customer = @id;

-- name: PiecesThatSay
select rowid >> 24 from search_texts where search_texts match @match order by rowid desc limit @limit;

-- name: RankedPieces
select rowid >> 24, bm25(search_texts, 10.0, 4.0, 3.0, 1.0, 0.5) from search_texts where search_texts match @match order by rowid desc limit @limit;

-- name: TicketsOfNamedCustomers
select number from tickets
where customer in (select i.customer from search_customers f join search_customer_ids i on i.id = f.rowid where search_customers match @match limit @limit)
limit @limit;

-- name: TicketsWithTag
select number from ticket_tags where tag = @tag limit @limit;

-- name: TicketsWithField
select number from ticket_fields where field = @field and text = @text limit @limit;

-- name: NumbersOfTickets
select number from tickets

-- name: NumbersEnd
limit @limit

-- name: CountOfTickets
select count(*) from (select 1 from tickets

-- name: CountEnd
limit @limit)

-- name: ExcerptOfMessage
select rowid, said, noted from search_texts
where search_texts match @match and rowid > @number << 24 and rowid < (@number + 1) << 24
order by rowid desc limit 1;

-- name: NumberAmong
number in (select value from json_each(@v))

-- name: Says
(exists (select 1 from search_texts where search_texts match @v and rowid >= tickets.number << 24 and rowid < (tickets.number + 1) << 24)
    or customer in (select i.customer from search_customers f join search_customer_ids i on i.id = f.rowid where search_customers match @v))

-- name: TermStatus
status = @v

-- name: TermStatusid
status_id = @v

-- name: TermPriority
priority = @v

-- name: TermCategory
category = @v

-- name: TermTier
tier = @v

-- name: TermCustomer
customer = @v

-- name: TermAgent
agent is not null and agent = @v

-- name: TermAgentNone
agent is null

-- name: TermTeam
team is not null and team = @v

-- name: TermTeamNone
team is null

-- name: TermSource
source = @v

-- name: TermSourceNone
source = ''

-- name: TermTag
exists (select 1 from ticket_tags g where g.number = tickets.number and g.tag = @v)

-- name: TermTagNone
not exists (select 1 from ticket_tags g where g.number = tickets.number)

-- name: TermChannel
exists (select 1 from ticket_traits x where x.number = tickets.number and x.channel = @v)

-- name: TermContact
exists (select 1 from ticket_traits x where x.number = tickets.number and x.contact = @v)

-- name: TermContactNone
exists (select 1 from ticket_traits x where x.number = tickets.number and x.contact = '')

-- name: TermComponent
exists (select 1 from ticket_traits x where x.number = tickets.number and x.component = @v)

-- name: TermComponentNone
exists (select 1 from ticket_traits x where x.number = tickets.number and x.component = '')

-- name: TermType
type = @v

-- name: TermOutage
exists (select 1 from ticket_traits x where x.number = tickets.number and x.outage = 1)

-- name: TermAttachments
exists (select 1 from ticket_traits x where x.number = tickets.number and x.attachments = 1)

-- name: TermSnoozed
(snoozed = 1 and (snoozed_until is null or snoozed_until > @v))

-- name: TermIsOpen
open = 1

-- name: TermIsNotOpen
open = 0

-- name: TermBreached
breached = 1

-- name: TermNotBreached
breached = 0

-- name: TermField
exists (select 1 from ticket_fields f where f.number = tickets.number and f.field = @f and f.text = @v)

-- name: TermFieldNone
not exists (select 1 from ticket_fields f where f.number = tickets.number and f.field = @f)

-- name: FieldAmount
exists (select 1 from ticket_fields f where f.number = tickets.number and f.field = @f and f.amount

-- name: FieldAt
exists (select 1 from ticket_fields f where f.number = tickets.number and f.field = @f and f.at

-- name: OfNumber
(number

-- name: OfLevel
(level

-- name: OfReopenings
exists (select 1 from ticket_traits x where x.number = tickets.number and x.reopenings

-- name: OfOpened
(opened_at

-- name: OfUpdated
(updated_at

-- name: OfWaiting
(waiting_since is not null and waiting_since

-- name: OfWaitingNone
waiting_since is null

-- name: OfWrote
exists (select 1 from ticket_traits x where x.number = tickets.number and x.wrote_at

-- name: OfReplied
exists (select 1 from ticket_traits x where x.number = tickets.number and x.replied_at is not null and x.replied_at

-- name: OfRepliedNone
not exists (select 1 from ticket_traits x where x.number = tickets.number and x.replied_at is not null)

-- name: OfResolved
exists (select 1 from ticket_traits x where x.number = tickets.number and x.resolved_at is not null and x.resolved_at

-- name: OfResolvedNone
not exists (select 1 from ticket_traits x where x.number = tickets.number and x.resolved_at is not null)

-- name: OfClosed
exists (select 1 from ticket_traits x where x.number = tickets.number and x.closed_at is not null and x.closed_at

-- name: OfClosedNone
not exists (select 1 from ticket_traits x where x.number = tickets.number and x.closed_at is not null)

-- name: OfDue
(due < 9223372036854775807 and due

-- name: OfDueNone
due = 9223372036854775807

-- name: IsBefore
< @v)

-- name: IsFrom
>= @v)

-- name: IsExactly
= @v)

-- name: IsAtMost
<= @v)

-- name: IsAbove
> @v)

-- name: IsWithin
between @v and @w)
