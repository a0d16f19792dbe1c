-- One import is a set of files, what its columns mean, and what became of it. The files stay until it has run.

CREATE TABLE import (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  status text NOT NULL DEFAULT 'draft' CHECK (status IN
    ('draft', 'running', 'done', 'failed', 'undoing', 'undone')),
  plan jsonb,
  report jsonb,
  progress_done integer NOT NULL DEFAULT 0,
  progress_total integer NOT NULL DEFAULT 0,
  failure text,
  started_by_id uuid,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  started_at timestamptz,
  finished_at timestamptz,
  PRIMARY KEY (organisation_id, id)
);
CALL protect('import');

CREATE TABLE import_file (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  import_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  size integer NOT NULL,
  content bytea,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, import_id) REFERENCES import ON DELETE CASCADE
);
CREATE INDEX import_file_import ON import_file (organisation_id, import_id);
CALL protect('import_file');

-- Rows that could not be read, kept aside as they stood.
CREATE TABLE import_problem (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  import_id uuid NOT NULL,
  position integer NOT NULL,
  file_name text NOT NULL,
  line integer NOT NULL,
  column_name text,
  value text,
  reason text NOT NULL,
  row jsonb NOT NULL,
  PRIMARY KEY (organisation_id, import_id, position),
  FOREIGN KEY (organisation_id, import_id) REFERENCES import ON DELETE CASCADE
);
CALL protect('import_problem');

-- What a row that already stood here was before the import changed it, for undoing.
CREATE TABLE import_change (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  import_id uuid NOT NULL,
  table_name text NOT NULL,
  row_id uuid NOT NULL,
  before jsonb NOT NULL,
  PRIMARY KEY (organisation_id, import_id, table_name, row_id),
  FOREIGN KEY (organisation_id, import_id) REFERENCES import ON DELETE CASCADE
);
CALL protect('import_change');
