-- name: NoticeCursor
select position from notice_cursors where name = @name;

-- name: MoveNoticeCursor
update notice_cursors set position = @position where name = @name and position < @position;

-- name: SnapshotOfTicket
select snapshot from entities where kind = 'ticket' and id = @id;

-- name: LoadNotifier
select position, last from notifiers where agent = @agent;

-- name: SaveNotifier
insert into notifiers (agent, position, last) values (@agent, @position, @last)
on conflict (agent) do update set position = excluded.position, last = excluded.last;

-- name: UnreadNotices
select count(*) from notices where agent = @agent and read_at is null;

-- name: UnseenNotices
select count(*) from notices where agent = @agent and seen_at is null;

-- name: RecentNotices
select number, kind, ticket, version, what, by_name, mark, at, count, seen_at, read_at, step, due_at
from notices where agent = @agent and (at >= @since or due_at is not null) order by number;

-- name: LoadNotice
select number, kind, ticket, version, what, by_name, mark, at, count, seen_at, read_at, step, due_at
from notices where agent = @agent and number = @number;

-- name: SaveNotice
insert into notices (agent, number, kind, ticket, version, what, by_name, mark, at, count, seen_at, read_at, step, due_at)
values (@agent, @number, @kind, @ticket, @version, @what, @by, @mark, @at, @count, @seenAt, @readAt, @step, @dueAt)
on conflict (agent, number) do update set
    version = excluded.version, count = excluded.count, seen_at = excluded.seen_at, read_at = excluded.read_at, step = excluded.step, due_at = excluded.due_at;

-- name: SeeNotices
update notices set seen_at = @now, due_at = null where agent = @agent and number <= @number and seen_at is null;

-- name: ReadNotices
update notices set read_at = @now, seen_at = coalesce(seen_at, @now), due_at = null where agent = @agent and number <= @number and read_at is null;

-- name: ReadNoticesOfTicket
update notices set read_at = @now, seen_at = coalesce(seen_at, @now), due_at = null
where agent = @agent and number <= @number and read_at is null and ticket = @ticket;

-- name: ForgetNotices
delete from notices where agent = @agent and number <= @number;

-- name: ListNotices
select n.number, n.kind, n.ticket, n.version, n.what, n.by_name, n.mark, n.at, n.count, n.seen_at, n.read_at, n.step, n.due_at, t.number, t.subject
from notices n left join tickets t on t.id = n.ticket
where n.agent = @agent and n.number < @before

-- name: NoticesUnread
and n.read_at is null

-- name: NoticesOfKind
and n.kind = @kind

-- name: NoticesOfTicket
and n.ticket = @ticket

-- name: NoticesByNumber
and n.number = @number

-- name: NoticesNewestFirst
order by n.number desc limit @limit;

-- name: DueNotifiers
select distinct agent from notices where due_at <= @now limit @limit;

-- name: DispatchesWrittenSince
select created_at from dispatches where agent = @agent and channel = @channel and created_at > @since order by created_at;

-- name: DueEndpoints
select distinct endpoint from dispatches where next_at <= @now limit @limit;

-- name: DispatchColumns
select id, agent, channel, endpoint, notices, state, attempts, created_at, next_at, ended_at, fault from dispatches

-- name: DueDispatches
where endpoint = @endpoint and next_at <= @now order by next_at limit @limit;

-- name: DispatchById
where id = @id;

-- name: DispatchesBefore
where (created_at, id) < (@createdAt, @id)

-- name: DispatchesInState
and state = @state

-- name: DispatchesOverChannel
and channel = @channel

-- name: DispatchesToAgent
and agent = @agent

-- name: DispatchesNewestFirst
order by created_at desc, id desc limit @limit;

-- name: SaveDispatch
insert into dispatches (id, agent, channel, endpoint, notices, digest, state, attempts, created_at, next_at, ended_at, fault)
values (@id, @agent, @channel, @endpoint, @notices, @total, @state, @attempts, @createdAt, @nextAt, @endedAt, @fault)
on conflict (id) do update set
    state = excluded.state, attempts = excluded.attempts, next_at = excluded.next_at, ended_at = excluded.ended_at, fault = excluded.fault;

-- name: RetryDispatches
update dispatches set state = 'pending', attempts = 0, next_at = @now, ended_at = null where state = 'dead' and (@channel is null or channel = @channel);

-- name: CountDispatches
select channel, state, count(*), min(created_at) from dispatches where state <> 'sent' or ended_at >= @since group by channel, state;

-- name: ForgetDispatches
delete from dispatches where state = 'sent' and ended_at < @before;
