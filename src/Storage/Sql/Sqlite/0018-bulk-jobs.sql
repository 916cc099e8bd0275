-- Which bulk jobs there are and where each stands, so that they can be listed; what they came to rests with them.
create table bulk_jobs (
    job text not null primary key,
    begun_at integer not null,
    state text not null
) strict, without rowid;

create index bulk_jobs_begun on bulk_jobs (begun_at, job);
create index bulk_jobs_state on bulk_jobs (state, begun_at, job);

-- Jobs from before.
insert into bulk_jobs (job, begun_at, state)
select id, ticks_of(json_extract(snapshot, '$.begunAt')),
    case
        when json_extract(snapshot, '$.undo.endedAt') is not null then 'undone'
        when json_extract(snapshot, '$.undo') is not null then 'undoing'
        when json_extract(snapshot, '$.cancelledAt') is not null then 'cancelled'
        when json_extract(snapshot, '$.run.endedAt') is not null then 'ended'
        else 'running'
    end
from entities where kind = 'bulk';
