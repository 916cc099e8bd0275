-- name: OpenWriter
pragma journal_mode = wal;
pragma synchronous = full;
pragma secure_delete = on;
pragma wal_autocheckpoint = 16000;
pragma cache_size = -32000;
pragma temp_store = memory;
pragma busy_timeout = 5000;

-- name: OpenReader
pragma query_only = on;
pragma cache_size = -8000;
pragma temp_store = memory;
pragma busy_timeout = 5000;

-- name: Begin
begin immediate;

-- name: Commit
commit;

-- name: Rollback
rollback;

-- name: CloseWriter
pragma wal_checkpoint(truncate);

-- name: CountTables
select count(*) from sqlite_master where type = 'table' and name not like 'sqlite\_%' escape '\';

-- name: CountSchemaTable
select count(*) from sqlite_master where type = 'table' and name = 'schema_versions';

-- name: CreateSchemaTable
create table schema_versions (version integer not null primary key, name text not null, at integer not null) strict;

-- name: Schemas
select version from schema_versions order by version;

-- name: LastSchema
select coalesce(max(version), 0) from schema_versions;

-- name: InsertSchema
insert into schema_versions (version, name, at) values (@version, @name, @at);
