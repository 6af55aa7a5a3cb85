-- Where the text of a chapter stands in the text of its book, in bytes, and where its sound begins in the audiobook.
alter table job_chapter add column text_start bigint;
alter table job_chapter add column text_bytes bigint;
alter table job_chapter add column start_millis bigint;

-- Since when the chapters of a job are spoken.
alter table job add column speaking_at timestamp(6) with time zone;

-- Settings may name 2000 chapters and how words are spoken. Events show them with the job, in whose other texts each character may take
-- six in JSON.
alter table job alter column settings set data type varchar(16000);
alter table job_event alter column data set data type varchar(60000);
