-- What the columns, stages and names of an export mean, kept under a name for the next time.
CREATE TABLE saved_mapping (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  name text COLLATE reader_order NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  source text NOT NULL,
  plan jsonb NOT NULL,
  saved_by_id uuid,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, saved_by_id) REFERENCES member ON DELETE SET NULL (saved_by_id)
);
CREATE UNIQUE INDEX saved_mapping_name ON saved_mapping (organisation_id, lower(name));
CALL protect('saved_mapping');
