-- What somebody takes along as a file: asked for, written by a job, and kept for some days.
CREATE TABLE export (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  subject text NOT NULL,
  format text NOT NULL,
  filter jsonb NOT NULL DEFAULT '{}',
  language text NOT NULL,
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'done', 'failed')),
  rows bigint NOT NULL DEFAULT 0,
  size bigint,
  file_id uuid,
  asked_by_id uuid,
  created_at timestamptz NOT NULL,
  finished_at timestamptz,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, asked_by_id) REFERENCES member ON DELETE SET NULL (asked_by_id)
);
CREATE INDEX export_age ON export (organisation_id, created_at);
CALL protect('export');
CALL files_go_with('export', 'export');
