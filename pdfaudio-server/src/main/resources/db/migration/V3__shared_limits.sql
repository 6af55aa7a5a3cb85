-- Buckets of tokens that nodes with PostgreSQL share; with H2 it stays empty. The columns are those that Bucket4j expects.
create table rate_limit (
  id varchar(200) primary key,
  state bytea,
  expires_at bigint
);
create index rate_limit_expiring on rate_limit (expires_at);
