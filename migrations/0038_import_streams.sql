-- The files of an import stand in pieces, so that neither taking them in nor reading them needs them in memory.
CREATE TABLE import_chunk (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  file_id uuid NOT NULL,
  position integer NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (organisation_id, file_id, position),
  FOREIGN KEY (organisation_id, file_id) REFERENCES import_file ON DELETE CASCADE
);
ALTER TABLE import_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- Whoever migrates may be held by the wall as well, so it opens for this one statement.
ALTER TABLE import_file NO FORCE ROW LEVEL SECURITY;
INSERT INTO import_chunk (organisation_id, file_id, position, bytes)
SELECT organisation_id, id, 0, content FROM import_file WHERE content IS NOT NULL;
ALTER TABLE import_file FORCE ROW LEVEL SECURITY;
CALL protect('import_chunk');

ALTER TABLE import_file DROP COLUMN content;
ALTER TABLE import_file ALTER COLUMN size TYPE bigint;
ALTER TABLE import_file ADD COLUMN sha256 text;

-- The job that does it, and whether somebody asked it to stop.
ALTER TABLE import ADD COLUMN job_id uuid;
ALTER TABLE import ADD COLUMN stop_asked boolean NOT NULL DEFAULT false;
