-- Exports that are fetched again and again, from a folder or an address, and what became of each time.
CREATE TABLE import_schedule (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  name text COLLATE reader_order NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  kind text NOT NULL CHECK (kind IN ('folder', 'url')),
  place text NOT NULL CHECK (length(place) BETWEEN 1 AND 1000),
  mapping_id uuid,
  every text NOT NULL CHECK (every IN ('hour', 'day', 'week')),
  weekday smallint NOT NULL DEFAULT 1 CHECK (weekday BETWEEN 1 AND 7),
  at_time text NOT NULL DEFAULT '06:00' CHECK (at_time ~ '^[0-2][0-9]:[0-5][0-9]$'),
  active boolean NOT NULL DEFAULT true,
  next_at timestamptz,
  told_id uuid, -- who hears of a time that failed
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, mapping_id) REFERENCES saved_mapping ON DELETE SET NULL (mapping_id),
  FOREIGN KEY (organisation_id, told_id) REFERENCES member ON DELETE SET NULL (told_id)
);
CALL protect('import_schedule');

CREATE TABLE import_schedule_run (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  schedule_id uuid NOT NULL,
  started_at timestamptz NOT NULL,
  finished_at timestamptz,
  outcome text NOT NULL CHECK (outcome IN ('running', 'imported', 'unchanged', 'nothing-new', 'failed')),
  files jsonb NOT NULL DEFAULT '[]',
  import_id uuid,
  says jsonb, -- why it failed, or what changed in the headers, in two languages
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, schedule_id) REFERENCES import_schedule ON DELETE CASCADE
);
CREATE INDEX import_schedule_run_latest ON import_schedule_run (organisation_id, schedule_id, started_at DESC);
CALL protect('import_schedule_run');

-- Files that a schedule has dealt with, by what they hold: they are passed by.
CREATE TABLE import_seen_file (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  schedule_id uuid NOT NULL,
  sha256 text NOT NULL,
  name text NOT NULL,
  seen_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, schedule_id, sha256),
  FOREIGN KEY (organisation_id, schedule_id) REFERENCES import_schedule ON DELETE CASCADE
);
CALL protect('import_seen_file');
