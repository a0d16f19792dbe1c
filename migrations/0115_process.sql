-- The sales process: boxes and arrows on lanes, as it is and as it should be, and what was published of it.

CREATE TABLE process (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  -- Which of the starting sets it was; null for one of the team's own.
  code text,
  kind text NOT NULL CHECK (kind IN ('prospects', 'customers', 'block')),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
  place integer NOT NULL,
  -- How many deals, leads or orders begin it in a week; what hours a week are reckoned from.
  per_week double precision NOT NULL DEFAULT 10 CHECK (per_week BETWEEN 0 AND 100000),
  retired_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, id)
);
CALL protect('process');

-- Two drawings of each process: how it goes today, and how it should go. The second is what is published.
CREATE TABLE process_drawing (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  process_id uuid NOT NULL,
  stand text NOT NULL CHECK (stand IN ('as-is', 'to-be')),
  lanes jsonb NOT NULL DEFAULT '[]',
  nodes jsonb NOT NULL DEFAULT '[]',
  arrows jsonb NOT NULL DEFAULT '[]',
  kept jsonb,
  version integer NOT NULL DEFAULT 1,
  state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'in-review', 'approved')),
  asked_by_id uuid,
  asked_at timestamptz,
  approved_by_id uuid,
  approved_at timestamptz,
  edited_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, process_id, stand),
  FOREIGN KEY (organisation_id, process_id) REFERENCES process ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, asked_by_id) REFERENCES member ON DELETE SET NULL (asked_by_id),
  FOREIGN KEY (organisation_id, approved_by_id) REFERENCES member ON DELETE SET NULL (approved_by_id),
  CHECK ((state = 'draft') = (asked_at IS NULL)),
  CHECK ((state = 'approved') = (approved_at IS NOT NULL))
);
CALL protect('process_drawing');

-- The small changes that made each version of a drawing out of the one before.
CREATE TABLE process_edit (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  process_id uuid NOT NULL,
  stand text NOT NULL,
  version integer NOT NULL,
  operations jsonb NOT NULL,
  member_id uuid,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, process_id, stand, version),
  FOREIGN KEY (organisation_id, process_id, stand) REFERENCES process_drawing ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, member_id) REFERENCES member ON DELETE SET NULL (member_id)
);
CALL protect('process_edit');

-- What was published: whole, so that it is read for ever as it was.
CREATE TABLE process_release (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  process_id uuid NOT NULL,
  number integer NOT NULL,
  name text NOT NULL,
  lanes jsonb NOT NULL,
  nodes jsonb NOT NULL,
  arrows jsonb NOT NULL,
  kept jsonb,
  note text,
  asked_by_id uuid,
  asked_at timestamptz,
  approved_by_id uuid,
  approved_at timestamptz,
  published_by_id uuid,
  published_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, process_id, number),
  FOREIGN KEY (organisation_id, process_id) REFERENCES process ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, asked_by_id) REFERENCES member ON DELETE SET NULL (asked_by_id),
  FOREIGN KEY (organisation_id, approved_by_id) REFERENCES member ON DELETE SET NULL (approved_by_id),
  FOREIGN KEY (organisation_id, published_by_id) REFERENCES member ON DELETE SET NULL (published_by_id)
);
CALL protect('process_release');

-- Who said that they read which version.
CREATE TABLE process_confirmation (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  process_id uuid NOT NULL,
  number integer NOT NULL,
  member_id uuid NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, process_id, number, member_id),
  FOREIGN KEY (organisation_id, process_id, number) REFERENCES process_release ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, member_id) REFERENCES member ON DELETE CASCADE
);
CALL protect('process_confirmation');

-- Findings of the checker that were accepted, and why.
CREATE TABLE process_acceptance (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  process_id uuid NOT NULL,
  stand text NOT NULL,
  finding text NOT NULL CHECK (length(finding) <= 2000),
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
  member_id uuid,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, process_id, stand, finding),
  FOREIGN KEY (organisation_id, process_id, stand) REFERENCES process_drawing ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, member_id) REFERENCES member ON DELETE SET NULL (member_id)
);
CALL protect('process_acceptance');

CALL tell_of('process', 'process', 'id');
CALL tell_of('process_drawing', 'process', 'process_id');
CALL tell_of('process_release', 'process', 'process_id');
CALL tell_of('process_acceptance', 'process', 'process_id');
