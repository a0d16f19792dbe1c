-- What this installation did to lose nothing: its backups, and whether it was put back from one. Of the installation, not
-- of an organisation; it stays behind when a backup is put back elsewhere. The owner writes it; the application reads what
-- an administrator of any organisation may know: when, how large, and how it ended.

CREATE SCHEMA installation;
GRANT USAGE ON SCHEMA installation TO cadans_app;

CREATE TABLE installation.backup (
  id uuid PRIMARY KEY,
  -- `awaited`: from then on somebody waits for backups
  kind text NOT NULL CHECK (kind IN ('awaited', 'scheduled', 'by-hand', 'restored')),
  started_at timestamptz NOT NULL,
  ended_at timestamptz,
  outcome text CHECK (outcome IN ('kept', 'failed')),
  bytes bigint,
  rows bigint,
  -- one word: disk-full, not-writable …
  because text,
  -- for the command line: the file, or what went wrong
  details text,
  CHECK ((outcome IS NULL) = (ended_at IS NULL))
);
CREATE INDEX backup_newest ON installation.backup (started_at DESC);
GRANT SELECT (id, kind, started_at, ended_at, outcome, bytes, rows, because) ON installation.backup TO cadans_app;

INSERT INTO installation.backup (id, kind, started_at, ended_at, outcome)
VALUES (gen_random_uuid(), 'awaited', now(), now(), 'kept');
