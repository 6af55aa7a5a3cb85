-- What a million jobs need. On PostgreSQL, nothing is written to a table while one of its indices is made: some seconds for a
-- million rows.

-- lists of one state by the time of their last change
create index job_by_state_and_update on job (account_id, state, updated_at, id);

-- what the cleanup looks for, and what goes with a job
create index job_event_by_time on job_event (at);
create index idempotency_by_time on idempotency (created_at);
create index idempotency_of_job on idempotency (job_id);

-- the order of bytes, in which stores list what they have; the primary key may be in the order of words
create index stored_object_by_bytes on stored_object (object_key${by_bytes});
