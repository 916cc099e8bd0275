-- name: InsertRuleRun
insert into rule_runs (ticket, version, number, rule, rules, at, occasion, changes, refusal)
values (@ticket, @version, @number, @rule, @rules, @at, @occasion, @changes, @refusal)
on conflict (ticket, version) do nothing;

-- name: RuleRunsOfAll
select ticket, number, version, rule, rules, at, occasion, changes, refusal from rule_runs
where (at, ticket, version) < (@at, @ticket, @version) order by at desc, ticket desc, version desc limit @limit;

-- name: RuleRunsOfRule
select ticket, number, version, rule, rules, at, occasion, changes, refusal from rule_runs
where rule = @rule and (at, ticket, version) < (@at, @ticket, @version) order by at desc, ticket desc, version desc limit @limit;

-- name: RuleRunsOfTicket
select ticket, number, version, rule, rules, at, occasion, changes, refusal from rule_runs
where ticket = @of and version < @version order by version desc limit @limit;

-- name: RuleCounts
select rule, count(*), count(refusal), max(at) from rule_runs where at >= @since group by rule order by rule;
