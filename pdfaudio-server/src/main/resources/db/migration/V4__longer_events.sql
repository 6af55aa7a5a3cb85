-- An event holds a job as the API shows it: settings of up to 8000 characters, and texts of which each character may take six in JSON.
alter table job_event alter column data set data type varchar(60000);
