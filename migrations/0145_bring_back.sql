-- An archive of a whole organisation that waits to be read back into this empty one, or was. One at a time.
CREATE TABLE bring_back (
  organisation_id uuid PRIMARY KEY REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  file_name text NOT NULL,
  size bigint NOT NULL,
  -- what the archive says of itself, as its reader is told: {organisation, takenAt, older, rows, you}
  told jsonb NOT NULL,
  state text NOT NULL DEFAULT 'ready' CHECK (state IN ('ready', 'running', 'done', 'failed')),
  rows_done bigint NOT NULL DEFAULT 0,
  failure text,
  stop_asked boolean NOT NULL DEFAULT false,
  job_id uuid,
  created_at timestamptz NOT NULL,
  finished_at timestamptz
);
CALL protect('bring_back');

CREATE TABLE bring_back_chunk (
  organisation_id uuid NOT NULL REFERENCES bring_back ON DELETE CASCADE,
  position integer NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (organisation_id, position)
);
ALTER TABLE bring_back_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;
CALL protect('bring_back_chunk');
CALL keep_in_sight('bring_back', 'false');
CALL keep_in_sight('bring_back_chunk', 'false');
