-- A dry run of a long file takes its time: it is a job with progress, which can be stopped, as the import itself.
ALTER TABLE import DROP CONSTRAINT import_status_check;
ALTER TABLE import ADD CONSTRAINT import_status_check CHECK (status IN
  ('draft', 'checking', 'running', 'done', 'failed', 'undoing', 'undone'));
