-- What rules did, so that a rule and a ticket can tell. The facts are in the log; a rule's own list needs an order of its own.
create table rule_runs (
    ticket text not null,
    version integer not null,
    number integer not null,
    rule text not null,
    rules integer not null,
    at integer not null,
    occasion text,
    changes integer not null,
    refusal text,
    primary key (ticket, version)
) strict, without rowid;

create index rule_runs_rule on rule_runs (rule, at, ticket, version);
create index rule_runs_at on rule_runs (at, ticket, version);
