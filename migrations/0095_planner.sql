-- What a rhythm is made of besides the checklist: when people work and are away, which hours are worth most, and the
-- plans that come of it.

-- One row per organisation, made with the first change; what is not there is as `plan/rhythm/rules/settings.ts` has it.
CREATE TABLE rhythm_setting (
  organisation_id uuid PRIMARY KEY REFERENCES organisation ON DELETE CASCADE,
  settings jsonb NOT NULL,
  version integer NOT NULL DEFAULT 1
);
CALL protect('rhythm_setting');

-- The week of a member who has other hours than everybody.
CREATE TABLE member_week (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  member_id uuid NOT NULL,
  -- [{"day": 0, "from": 540, "to": 750}]
  working jsonb NOT NULL,
  travel_days integer[] NOT NULL DEFAULT '{}',
  -- Which customers: one of the profiles of the settings.
  profile text NOT NULL,
  -- [{"name": "Zwemles", "day": 2, "from": 540, "to": 600}]
  appointments jsonb NOT NULL DEFAULT '[]',
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (organisation_id, member_id),
  FOREIGN KEY (organisation_id, member_id) REFERENCES member ON DELETE CASCADE
);
CALL protect('member_week');

-- Days on which somebody is not there. Why is nobody's business here: no reason is kept.
CREATE TABLE absence (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  member_id uuid NOT NULL,
  from_date date NOT NULL,
  to_date date NOT NULL,
  made_by_id uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, member_id) REFERENCES member ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, made_by_id) REFERENCES member ON DELETE SET NULL (made_by_id),
  CHECK (from_date <= to_date)
);
CREATE INDEX ON absence (organisation_id, member_id, from_date);
CALL protect('absence');

-- A rhythm: a draft that is worked on, or a version that was published and from then on only read.
CREATE TABLE rhythm_plan (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  -- The week as it was asked: people, items, worth of the hours, with the names that they had.
  ground jsonb NOT NULL,
  placements jsonb NOT NULL DEFAULT '[]',
  -- Items that stay where they are when the rest is designed anew.
  locked text[] NOT NULL DEFAULT '{}',
  -- What is known of how good it is: bound, costs, proof; null once somebody changed it by hand.
  findings jsonb,
  -- The design that runs at this moment.
  design jsonb,
  -- From here on only of what was published: its number, and the week in which it begins.
  number integer,
  from_week text,
  year jsonb,
  published_by_id uuid,
  published_at timestamptz,
  made_by_id uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, number),
  FOREIGN KEY (organisation_id, made_by_id) REFERENCES member ON DELETE SET NULL (made_by_id),
  FOREIGN KEY (organisation_id, published_by_id) REFERENCES member ON DELETE SET NULL (published_by_id),
  CHECK ((number IS NULL) = (published_at IS NULL)),
  CHECK ((number IS NULL) = (from_week IS NULL))
);
CALL protect('rhythm_plan');
CALL tell_of('rhythm_plan', 'rhythm-plan', 'id', 'version');
