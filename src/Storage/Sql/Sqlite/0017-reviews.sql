-- Reviews of escalations that are owed or were written.
create table reviews (
    ticket text not null primary key,
    level integer not null,
    due_at integer not null,
    written_at integer
) strict, without rowid;

create index reviews_owed on reviews (due_at, ticket) where written_at is null;
create index reviews_written on reviews (written_at, ticket) where written_at is not null;
