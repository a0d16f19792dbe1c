-- How the company sells: cycles, their phases, and what must be true before a deal leaves a phase.
-- Texts are {"nl": …, "en": …}; a text that people wrote may have one of the two.
-- Nothing that a deal stands in is ever removed: it is retired.

CREATE TABLE sales_cycle (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  key text,
  name jsonb NOT NULL,
  position integer NOT NULL,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  retired_at timestamptz,
  PRIMARY KEY (organisation_id, id)
);
CALL protect('sales_cycle');

CREATE TABLE phase (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  cycle_id uuid NOT NULL,
  key text,
  name jsonb NOT NULL,
  actions jsonb NOT NULL DEFAULT '{}',
  position integer NOT NULL,
  probability_percent integer NOT NULL CHECK (probability_percent BETWEEN 0 AND 100),
  expected_days integer CHECK (expected_days > 0),
  rotting_days integer CHECK (rotting_days > 0),
  retired_at timestamptz,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, cycle_id) REFERENCES sales_cycle ON DELETE CASCADE
);
CREATE INDEX phase_cycle ON phase (organisation_id, cycle_id, position);
CALL protect('phase');

CREATE TABLE exit_criterion (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  phase_id uuid NOT NULL,
  key text,
  name jsonb NOT NULL,
  kind text NOT NULL CHECK (kind IN ('yes', 'text', 'number', 'date', 'choice')),
  choices jsonb NOT NULL DEFAULT '[]', -- [{"key": …, "name": …, "retired": …}]; results hold the key
  required boolean NOT NULL,
  position integer NOT NULL,
  retired_at timestamptz,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, phase_id) REFERENCES phase ON DELETE CASCADE
);
CREATE INDEX exit_criterion_phase ON exit_criterion (organisation_id, phase_id, position);
CALL protect('exit_criterion');

CREATE TABLE loss_reason (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  key text,
  name jsonb NOT NULL,
  position integer NOT NULL,
  version integer NOT NULL DEFAULT 1,
  retired_at timestamptz,
  PRIMARY KEY (organisation_id, id)
);
CALL protect('loss_reason');

-- Which sales roles (hats) a member wears, for which share of the time, from when to when.
CREATE TABLE role_assignment (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  member_id uuid NOT NULL,
  role text NOT NULL CHECK (role IN
    ('inbound', 'outbound', 'closer', 'account-manager', 'sales-manager', 'support', 'owner')),
  share_percent integer NOT NULL CHECK (share_percent BETWEEN 1 AND 100),
  from_date date NOT NULL,
  to_date date CHECK (to_date >= from_date),
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, member_id) REFERENCES member ON DELETE CASCADE
);
CREATE INDEX role_assignment_member ON role_assignment (organisation_id, member_id, from_date);
CALL protect('role_assignment');
