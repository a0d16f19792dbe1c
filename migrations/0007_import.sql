-- One import is a set of files, what its columns mean, and what became of it. The files stay until it has run.

CREATE TABLE import (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  status text NOT NULL DEFAULT 'draft' CHECK (status IN
    ('draft', 'running', 'done', 'failed', 'undoing', 'undone')),
  plan jsonb,
  survey jsonb, -- how each file is written and what its first rows say, as long as it is a draft
  report jsonb, -- what a dry run expects, or what the import did
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
-- One at a time: a second would wait for the first anyway, and judge by rows that are about to change.
CREATE UNIQUE INDEX import_running ON import (organisation_id) WHERE status IN ('running', 'undoing');
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

-- What the file last said of a row. The same again changes nothing, also where people have edited the row since.
CREATE TABLE import_mark (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  row_id uuid NOT NULL,
  import_id uuid NOT NULL,
  mark text NOT NULL,
  PRIMARY KEY (organisation_id, row_id)
);
CREATE INDEX import_mark_import ON import_mark (organisation_id, import_id);
CALL protect('import_mark');

-- Events are added and read, never changed. The one exception: undoing an import takes away the events that it added
-- to deals that were there before, and no others.
CREATE FUNCTION forget_imported_events(undone uuid, of_deals uuid[]) RETURNS void LANGUAGE sql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  DELETE FROM deal_event e USING import_change c
  WHERE c.organisation_id = current_organisation() AND c.import_id = undone AND c.table_name = 'deal_event'
    AND e.organisation_id = c.organisation_id AND e.id = c.row_id AND e.source = 'import'
    AND e.deal_id = ANY (of_deals)
$$;
REVOKE ALL ON FUNCTION forget_imported_events(uuid, uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_imported_events(uuid, uuid[]) TO cadans_app;
