-- Files, in pieces, so that every process beside one PostgreSQL has them and a backup is complete.

CREATE TABLE stored_file (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  name text COLLATE reader_order NOT NULL CHECK (length(name) BETWEEN 1 AND 255),
  media_type text NOT NULL,
  size bigint NOT NULL CHECK (size >= 0),
  sha256 text NOT NULL,
  owner_kind text NOT NULL CHECK (owner_kind ~ '^[a-z]+(-[a-z]+)*$'),
  owner_id uuid NOT NULL,
  added_by_id uuid,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, added_by_id) REFERENCES member ON DELETE SET NULL (added_by_id)
);
CREATE INDEX stored_file_owner ON stored_file (organisation_id, owner_kind, owner_id, created_at, id);
CALL protect('stored_file');

CREATE TABLE file_chunk (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  file_id uuid NOT NULL,
  position integer NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (organisation_id, file_id, position),
  FOREIGN KEY (organisation_id, file_id) REFERENCES stored_file ON DELETE CASCADE
);
-- Pictures, PDFs and office files are compressed as they are.
ALTER TABLE file_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;
CALL protect('file_chunk', 'SELECT, INSERT, DELETE');

-- A file goes with what it belongs to, whichever way that is deleted.
CREATE FUNCTION delete_files_of_owner() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM stored_file f USING older o
  WHERE f.organisation_id = o.organisation_id AND f.owner_kind = TG_ARGV[0] AND f.owner_id = o.id;
  RETURN NULL;
END $$;

CREATE PROCEDURE files_go_with(target regclass, kind text) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format(
    'CREATE TRIGGER files_go_along AFTER DELETE ON %s REFERENCING OLD TABLE AS older '
    'FOR EACH STATEMENT EXECUTE FUNCTION delete_files_of_owner(%L)', target, kind);
END $$;
CALL files_go_with('deal', 'deal');
CALL files_go_with('account', 'account');
