-- name: UpsertReminder
insert into reminders (grain_id, name, hash, due, period, etag) values (@grain, @name, @hash, @due, @period, @etag)
on conflict (grain_id, name) do update set hash = excluded.hash, due = excluded.due, period = excluded.period, etag = excluded.etag
where reminders.due <> excluded.due or reminders.period <> excluded.period;

-- name: ReplaceReminder
insert into reminders (grain_id, name, hash, due, period, etag) values (@grain, @name, @hash, @due, @period, @etag)
on conflict (grain_id, name) do update set hash = excluded.hash, due = excluded.due, period = excluded.period, etag = excluded.etag;

-- name: DeleteReminder
delete from reminders where grain_id = @grain and name = @name;

-- name: DeleteReminderOf
delete from reminders where grain_id = @grain and name = @name and etag = @etag;

-- name: DeleteReminders
delete from reminders;

-- name: ReadReminder
select grain_id, name, hash, due, period, etag from reminders where grain_id = @grain and name = @name;

-- name: ReadReminders
select grain_id, name, hash, due, period, etag from reminders where grain_id = @grain;

-- name: ReadDueReminders
select grain_id, name, hash, due, period, etag from reminders
where due <= @until order by due limit @limit;
