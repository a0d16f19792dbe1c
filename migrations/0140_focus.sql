-- Time that a member sets apart for one thing: planned, running or over. Only that member sees it.
CREATE TABLE focus_session (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  member_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('call', 'email', 'visit', 'demonstration', 'quote', 'other')),
  what text CHECK (length(what) BETWEEN 1 AND 120),
  minutes integer NOT NULL CHECK (minutes BETWEEN 5 AND 240),
  -- How many activities of the kind it is to bring.
  target integer CHECK (target BETWEEN 1 AND 200),
  -- When it was meant to begin, for one that was planned.
  planned_at timestamptz,
  started_at timestamptz,
  -- [{"from": "2026-11-22T09:00:00.000Z", "to": "2026-11-22T09:04:00.000Z" or null, "what": null}]
  interruptions jsonb NOT NULL DEFAULT '[]',
  ended_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, member_id) REFERENCES member ON DELETE CASCADE,
  CHECK (planned_at IS NOT NULL OR started_at IS NOT NULL),
  CHECK (ended_at IS NULL OR ended_at >= started_at)
);
CREATE UNIQUE INDEX focus_session_running ON focus_session (organisation_id, member_id)
  WHERE started_at IS NOT NULL AND ended_at IS NULL;
CREATE INDEX focus_session_started ON focus_session (organisation_id, member_id, started_at);
CALL protect('focus_session');
