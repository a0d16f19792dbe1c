-- Patterns found in the figures. A signal is a snapshot: what was seen, how sure, whom it concerns, and the figures that
-- its chart shows, as they were when it was last seen. What people say of it stands in signal_answer.

CREATE TABLE signal (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  -- Kind, figure or phase, whose and which way; of the same identity there can be another after weeks of silence.
  identity text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('below-target', 'process', 'falling-ratio', 'stuck-phase', 'rotting',
    'missed-follow-ups', 'owner-share')),
  -- A KPI by its id, or a figure of our own by its name.
  figure text,
  phase_id uuid,
  team_id uuid,
  -- Of whom the figures are; null where they are a team's or everybody's.
  member_id uuid,
  -- The members whose figures it adds up; null is everybody's.
  whose uuid[],
  turn text NOT NULL CHECK (turn IN ('worse', 'better')),
  strength text NOT NULL CHECK (strength IN ('strong', 'fair', 'weak')),
  -- How often chance alone gives this; null where it was simply counted.
  chance double precision CHECK (chance BETWEEN 0 AND 1),
  since date NOT NULL,
  facts jsonb NOT NULL,
  found_on date NOT NULL,
  seen_on date NOT NULL,
  -- The first run in which it was not seen any more.
  gone_on date,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, phase_id) REFERENCES phase ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, team_id) REFERENCES team ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, member_id) REFERENCES member ON DELETE CASCADE
);
CREATE INDEX signal_identity ON signal (organisation_id, identity, seen_on DESC);
CREATE INDEX signal_newest ON signal (organisation_id, found_on DESC, id);
CREATE INDEX signal_member ON signal (organisation_id, member_id) WHERE member_id IS NOT NULL;
CALL protect('signal');
CALL keep_in_sight('signal',
  'member_id = (SELECT current_member()) OR whose <@ (SELECT seen_owners())::uuid[]', '{SELECT}');
CALL tell_of('signal', 'signal', 'id');

-- What people said of a signal, in order; added and read, never changed. The last one says where it stands.
CREATE TABLE signal_answer (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  signal_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('agenda', 'explained', 'decided', 'set-aside', 'reopened', 'true', 'noise')),
  -- Why it was set aside.
  reason text CHECK (reason IN ('chance', 'known', 'once', 'wrong-figures', 'other')),
  note text CHECK (length(note) BETWEEN 1 AND 2000),
  -- The Monday from which a decided change holds: what is usual begins anew there.
  holds_from date CHECK (extract(isodow FROM holds_from) = 1),
  by_member_id uuid,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, signal_id) REFERENCES signal ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, by_member_id) REFERENCES member ON DELETE SET NULL (by_member_id),
  CHECK (kind <> 'set-aside' OR reason IS NOT NULL),
  CHECK (kind NOT IN ('explained', 'decided') OR note IS NOT NULL)
);
CREATE INDEX signal_answer_of ON signal_answer (organisation_id, signal_id, at, id);
CALL protect('signal_answer', 'SELECT, INSERT, DELETE');

-- Whoever sees a signal sees what was said of it.
CREATE FUNCTION signal_seen(of_signal uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE COST 20 AS $$
  SELECT EXISTS (SELECT FROM public.signal s WHERE s.organisation_id = public.current_organisation() AND s.id = of_signal)
$$;
CALL keep_in_sight('signal_answer', 'signal_seen(signal_id)');
CALL tell_of('signal_answer', 'signal', 'signal_id');

-- What was usual of a figure, frozen: limits that moved along would hide a slow fall.
CREATE TABLE signal_baseline (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  figure text NOT NULL,
  -- organisation, team … or member …
  subject text NOT NULL,
  member_id uuid,
  from_week date NOT NULL,
  until_week date NOT NULL,
  weeks integer NOT NULL,
  mean double precision NOT NULL,
  moving_range double precision NOT NULL,
  PRIMARY KEY (organisation_id, figure, subject),
  FOREIGN KEY (organisation_id, member_id) REFERENCES member ON DELETE CASCADE
);
CALL protect('signal_baseline');
CALL keep_in_sight('signal_baseline', 'member_id = (SELECT current_member())');

-- When was looked, and at how much.
CREATE TABLE signal_run (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  at timestamptz NOT NULL,
  by_member_id uuid,
  figures integer NOT NULL,
  subjects integer NOT NULL,
  found integer NOT NULL,
  made integer NOT NULL,
  millis integer NOT NULL,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, by_member_id) REFERENCES member ON DELETE SET NULL (by_member_id)
);
CREATE INDEX signal_run_newest ON signal_run (organisation_id, at DESC);
CALL protect('signal_run');
