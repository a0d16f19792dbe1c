-- KPIs that people define without code, their targets, and their weekly sums.
--
-- What a KPI counts is dated: a week is counted by the definition in force in that week, so that a change leaves the
-- past as it was. A definition says which event counts (an activity, a deal opened, won or lost, a phase entered or
-- left, the first response to a deal, deals without a next action) and which of them; a ratio is one KPI over another.

CREATE TABLE kpi (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  -- Which of the starting KPIs it is; null for one of the organisation's own.
  code text,
  name jsonb NOT NULL,
  -- The roles that are led by it, by their codes.
  roles text[] NOT NULL,
  is_leading boolean NOT NULL,
  better text NOT NULL CHECK (better IN ('higher', 'lower')),
  owner_id uuid,
  place integer NOT NULL,
  retired_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, code),
  FOREIGN KEY (organisation_id, owner_id) REFERENCES member ON DELETE SET NULL (owner_id)
);
CALL protect('kpi');

CREATE TABLE kpi_definition (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  kpi_id uuid NOT NULL,
  -- The Monday of the first week in which it counts; 0001-01-01 for the first.
  from_week date NOT NULL CHECK (extract(isodow FROM from_week) = 1),
  event text NOT NULL CHECK (event IN ('activity', 'deal-opened', 'deal-won', 'deal-lost', 'phase-entered',
    'phase-left', 'first-response', 'without-next-action', 'ratio')),
  measure text NOT NULL CHECK (measure IN ('count', 'accounts', 'deals', 'minutes', 'amount', 'days')),
  activity_kinds text[],
  outcomes text[],
  phase_ids uuid[],
  within_minutes integer CHECK (within_minutes BETWEEN 1 AND 525600),
  industries text[],
  product_ids uuid[],
  customers text CHECK (customers IN ('new', 'existing')),
  field_key text,
  field_values text[],
  numerator_id uuid,
  denominator_id uuid,
  way text CHECK (way IN ('period', 'cohort')),
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, kpi_id, from_week),
  FOREIGN KEY (organisation_id, kpi_id) REFERENCES kpi ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, numerator_id) REFERENCES kpi,
  FOREIGN KEY (organisation_id, denominator_id) REFERENCES kpi,
  CHECK ((event = 'ratio') = (numerator_id IS NOT NULL AND denominator_id IS NOT NULL AND way IS NOT NULL)),
  CHECK ((field_key IS NULL) = (field_values IS NULL))
);
CALL protect('kpi_definition');

-- What is aimed for, from a week on until the next target of the same KPI for the same role or member; a value of
-- null is "no target any more". Counts as they are, amounts in cents, ratios from 0 to 1, averages in their unit.
CREATE TABLE kpi_target (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  kpi_id uuid NOT NULL,
  role text,
  member_id uuid,
  from_week date NOT NULL CHECK (extract(isodow FROM from_week) = 1),
  value double precision CHECK (value >= 0 AND value < 1e13),
  per text NOT NULL CHECK (per IN ('week', 'month', 'quarter')),
  set_by_id uuid,
  set_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, kpi_id) REFERENCES kpi ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, member_id) REFERENCES member ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, set_by_id) REFERENCES member ON DELETE SET NULL (set_by_id),
  CHECK ((role IS NULL) <> (member_id IS NULL))
);
CREATE UNIQUE INDEX kpi_target_role ON kpi_target (organisation_id, kpi_id, role, from_week) WHERE role IS NOT NULL;
CREATE UNIQUE INDEX kpi_target_member ON kpi_target (organisation_id, kpi_id, member_id, from_week)
  WHERE member_id IS NOT NULL;
CREATE INDEX kpi_target_of_member ON kpi_target (organisation_id, member_id) WHERE member_id IS NOT NULL;
CALL protect('kpi_target');
CALL keep_in_sight('kpi_target', 'member_id IS NULL OR member_id = ANY ((SELECT seen_owners())::uuid[])');

-- One KPI of one member in one week. Of a ratio of a cohort both its parts; of all others the numerator alone.
-- member_id is the nil UUID where there is none; currency is --- for what is no amount. Where `standing` it is how many
-- there were at the end of the week, and what stood in a week holds until the next row.
CREATE TABLE kpi_sum (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  week date NOT NULL,
  kpi_id uuid NOT NULL,
  member_id uuid NOT NULL,
  currency char(3) NOT NULL,
  numerator bigint NOT NULL,
  denominator bigint,
  standing boolean NOT NULL DEFAULT false,
  PRIMARY KEY (organisation_id, week, member_id, kpi_id, currency),
  FOREIGN KEY (organisation_id, kpi_id) REFERENCES kpi ON DELETE CASCADE
);
CREATE INDEX kpi_sum_standing ON kpi_sum (organisation_id, kpi_id, member_id, week) WHERE standing;
CREATE INDEX kpi_sum_kpi ON kpi_sum (organisation_id, kpi_id);
CALL protect('kpi_sum', 'SELECT');
CALL keep_in_sight('kpi_sum', 'member_id = ANY ((SELECT seen_owners())::uuid[])');

-- So that a week of a member is found without a look at all the others.
CREATE INDEX deal_owner_opened ON deal (organisation_id, owner_id, opened_on);
CREATE INDEX deal_owner_closed ON deal (organisation_id, owner_id, closed_on);
CREATE INDEX deal_event_in_time ON deal_event (organisation_id, at) WHERE kind IN ('opened', 'moved', 'won', 'lost');
