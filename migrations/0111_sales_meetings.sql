-- The meeting that a team holds every week, and the talk between two: when, with whom, about what, and what came of it.

CREATE TABLE meeting_series (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  kind text NOT NULL CHECK (kind IN ('team', 'one-to-one')),
  -- Monday 1.
  weekday integer NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  at_time text NOT NULL CHECK (at_time ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  minutes integer NOT NULL CHECK (minutes BETWEEN 5 AND 480),
  every_weeks integer NOT NULL CHECK (every_weeks BETWEEN 1 AND 13),
  -- In whose week the count of weeks begins.
  first_on date NOT NULL,
  leader_id uuid,
  attendee_ids uuid[] NOT NULL CHECK (cardinality(attendee_ids) BETWEEN 1 AND 100),
  -- [{"key": "news", "kind": "news", "name": null, "minutes": 5}]
  parts jsonb NOT NULL,
  mails_minutes boolean NOT NULL DEFAULT true,
  -- The two who alone see it; null for a team's meeting.
  between_ids uuid[] CHECK (cardinality(between_ids) = 2),
  archived_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, leader_id) REFERENCES member ON DELETE SET NULL (leader_id),
  CHECK ((kind = 'one-to-one') = (between_ids IS NOT NULL))
);
CALL protect('meeting_series');
CALL keep_between('meeting_series', 'between_ids');

CREATE TABLE meeting (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  series_id uuid NOT NULL,
  -- Its place in the series; it may have been moved to another day.
  planned_on date NOT NULL,
  on_date date NOT NULL,
  at_time text NOT NULL CHECK (at_time ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  status text NOT NULL DEFAULT 'planned' CHECK (status IN ('planned', 'open', 'closed', 'skipped')),
  -- As the series had them when it began.
  attendee_ids uuid[] NOT NULL,
  parts jsonb NOT NULL,
  between_ids uuid[],
  leader_id uuid,
  -- What is dealt with now, and since when; seconds spent by part, {"news": 312}.
  part_key text,
  part_since timestamptz,
  issue_id uuid,
  spent jsonb NOT NULL DEFAULT '{}',
  began_at timestamptz,
  closed_at timestamptz,
  -- Null where it was left open and closed by itself.
  closed_by_id uuid,
  mailed_at timestamptz,
  -- As they were when it was closed, and as they are searched.
  minutes jsonb,
  minutes_text text,
  commitments_due integer,
  commitments_kept integer,
  -- Tenths of a point, 10 to 100.
  rating_tenths integer CHECK (rating_tenths BETWEEN 10 AND 100),
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, series_id, planned_on),
  FOREIGN KEY (organisation_id, series_id) REFERENCES meeting_series ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, leader_id) REFERENCES member ON DELETE SET NULL (leader_id),
  FOREIGN KEY (organisation_id, closed_by_id) REFERENCES member ON DELETE SET NULL (closed_by_id),
  CHECK ((status = 'closed') = (closed_at IS NOT NULL)),
  CHECK ((status = 'closed') = (minutes IS NOT NULL)),
  CHECK (status NOT IN ('open', 'closed') OR began_at IS NOT NULL)
);
CREATE INDEX meeting_closed ON meeting (organisation_id, on_date DESC, id) WHERE status = 'closed';
CREATE INDEX meeting_of_series ON meeting (organisation_id, series_id, on_date DESC);
CREATE INDEX meeting_open ON meeting (organisation_id) WHERE status = 'open';
CALL protect('meeting');
CALL keep_between('meeting', 'between_ids');

-- What people bring in: good news, how they stand, issues, notes, decisions, a rating.
CREATE TABLE meeting_item (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('news', 'score', 'issue', 'note', 'decision', 'rating')),
  part_key text NOT NULL,
  -- Null for what came onto the agenda by itself, and for who is gone.
  author_id uuid,
  text text NOT NULL CHECK (length(text) <= 2000),
  -- A score: 1 on track, 0 off; a rating: 1 to 10.
  value integer,
  state text CHECK (state IN ('open', 'solved', 'parked')),
  -- The issue that a note or decision is about.
  issue_id uuid,
  -- Where an issue comes from: `signal` and its id, `rotting` and a phase. One of a kind and id is open in a series.
  source_kind text,
  source_id text NOT NULL DEFAULT '',
  source_path text CHECK (source_path ~ '^/[^/]'),
  removed_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, meeting_id) REFERENCES meeting ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, author_id) REFERENCES member ON DELETE SET NULL (author_id),
  CHECK ((kind = 'issue') = (state IS NOT NULL)),
  CHECK (kind <> 'rating' OR value BETWEEN 1 AND 10),
  CHECK (kind <> 'score' OR value BETWEEN 0 AND 1)
);
CREATE INDEX meeting_item_meeting ON meeting_item (organisation_id, meeting_id, id);
-- Everybody says once how they stand, and gives one rating.
CREATE UNIQUE INDEX meeting_item_once ON meeting_item (organisation_id, meeting_id, author_id, kind, source_id)
  WHERE kind IN ('score', 'rating') AND removed_at IS NULL;
CALL protect('meeting_item');

CREATE TABLE meeting_vote (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  meeting_id uuid NOT NULL,
  item_id uuid NOT NULL,
  member_id uuid NOT NULL,
  PRIMARY KEY (organisation_id, meeting_id, item_id, member_id),
  FOREIGN KEY (organisation_id, meeting_id) REFERENCES meeting ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, item_id) REFERENCES meeting_item ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, member_id) REFERENCES member ON DELETE CASCADE
);
CREATE INDEX meeting_vote_item ON meeting_vote (organisation_id, item_id);
CREATE INDEX meeting_vote_member ON meeting_vote (organisation_id, member_id);
CALL protect('meeting_vote');

CREATE TABLE meeting_attendance (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  meeting_id uuid NOT NULL,
  member_id uuid NOT NULL,
  came_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, meeting_id, member_id),
  FOREIGN KEY (organisation_id, meeting_id) REFERENCES meeting ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, member_id) REFERENCES member ON DELETE CASCADE
);
CREATE INDEX meeting_attendance_member ON meeting_attendance (organisation_id, member_id);
CALL protect('meeting_attendance');

-- What belongs to a meeting is seen by whoever sees the meeting: the policy of `meeting` holds within this question.
CREATE FUNCTION meeting_seen(of_meeting uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT EXISTS (SELECT FROM public.meeting m WHERE m.organisation_id = public.current_organisation() AND m.id = of_meeting)
$$;
CREATE POLICY with_its_meeting ON meeting_item AS RESTRICTIVE USING (meeting_seen(meeting_id));
CREATE POLICY with_its_meeting ON meeting_vote AS RESTRICTIVE USING (meeting_seen(meeting_id));
CREATE POLICY with_its_meeting ON meeting_attendance AS RESTRICTIVE USING (meeting_seen(meeting_id));

CALL tell_of('meeting', 'meeting', 'id', 'version');
CALL tell_of('meeting_item', 'meeting', 'meeting_id');
CALL tell_of('meeting_vote', 'meeting', 'meeting_id');
-- That somebody is still there is no news; that somebody came is.
CREATE TRIGGER tell_new AFTER INSERT ON meeting_attendance REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION tell_changes('meeting', 'meeting_id', '');
