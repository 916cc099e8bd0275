-- name: UpsertBulk
insert into bulk_jobs (job, begun_at, state) values (@job, @begunAt, @state)
on conflict (job) do update set state = excluded.state;

-- name: BulksOfAll
select job, begun_at from bulk_jobs where (begun_at, job) < (@at, @job) order by begun_at desc, job desc limit @limit;

-- name: BulksOfState
select job, begun_at from bulk_jobs where state = @state and (begun_at, job) < (@at, @job) order by begun_at desc, job desc limit @limit;
