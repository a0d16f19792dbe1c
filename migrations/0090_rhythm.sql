-- The checklist of the sales rhythm: what a team does every day to every year, which the team walks through together.

CREATE TABLE rhythm_item (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  -- Which of the starting items it is; null for one of the team's own.
  code text,
  part text NOT NULL CHECK (part IN ('plan', 'do', 'check', 'act')),
  -- Order along its part of the loop.
  place integer NOT NULL,
  verdict text NOT NULL DEFAULT 'open' CHECK (verdict IN ('open', 'kept', 'struck')),
  decided_by_id uuid,
  decided_at timestamptz,
  name jsonb NOT NULL,
  manual jsonb NOT NULL,
  sells boolean NOT NULL,
  minutes integer NOT NULL CHECK (minutes BETWEEN 5 AND 1440),
  times integer NOT NULL CHECK (times BETWEEN 1 AND 20),
  per text NOT NULL CHECK (per IN ('day', 'week', 'two-weeks', 'month', 'quarter', 'year')),
  gathering text NOT NULL CHECK (gathering IN ('together', 'alone', 'one-to-one')),
  responsible text NOT NULL,
  who text[] NOT NULL CHECK (cardinality(who) > 0),
  -- May be cut into pieces of so many minutes.
  piece_minutes integer CHECK (piece_minutes BETWEEN 5 AND 480),
  -- [{"day": 0, "from": 540, "to": 720}]: where in the week it may lie; empty is anywhere.
  windows jsonb NOT NULL DEFAULT '[]',
  -- [{"day": 0, "from": 540}]: the only moments at which it may begin; empty where it may move.
  fixed_at jsonb NOT NULL DEFAULT '[]',
  days_apart integer NOT NULL DEFAULT 0 CHECK (days_apart BETWEEN 0 AND 4),
  follows_id uuid,
  anywhere boolean NOT NULL DEFAULT false,
  when_closed text NOT NULL DEFAULT 'move' CHECK (when_closed IN ('move', 'drop')),
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, code),
  FOREIGN KEY (organisation_id, decided_by_id) REFERENCES member ON DELETE SET NULL (decided_by_id),
  FOREIGN KEY (organisation_id, follows_id) REFERENCES rhythm_item ON DELETE SET NULL (follows_id),
  CHECK ((verdict = 'open') = (decided_at IS NULL))
);
CALL protect('rhythm_item');
