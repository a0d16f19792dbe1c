-- Screens on the wall: what each shows, and whether a deal that is won is celebrated there and in the application.

CREATE TABLE wall (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  -- The organisation as a whole, teams by themselves, or both.
  whole boolean NOT NULL,
  team_ids uuid[] NOT NULL,
  views text[] NOT NULL CHECK (cardinality(views) > 0
    AND views <@ ARRAY['score', 'wins', 'activity', 'trends', 'loop']),
  seconds integer NOT NULL CHECK (seconds BETWEEN 5 AND 300),
  theme text NOT NULL CHECK (theme IN ('light', 'dark', 'device')),
  language text NOT NULL CHECK (language IN ('nl', 'en')),
  with_owner boolean NOT NULL,
  celebrations boolean NOT NULL,
  -- Who won, where works council or staff agreed to it; what it was worth; whose order it is.
  names boolean NOT NULL,
  amounts boolean NOT NULL,
  customers boolean NOT NULL,
  made_by_id uuid,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, made_by_id) REFERENCES member ON DELETE SET NULL (made_by_id),
  CHECK (whole OR cardinality(team_ids) > 0)
);
CREATE INDEX wall_maker ON wall (organisation_id, made_by_id);
CALL protect('wall');
CALL tell_of('wall', 'wall', 'id', 'version');

-- Whether deals that are won are celebrated at all; without a row they are.
CREATE TABLE celebration_setting (
  organisation_id uuid PRIMARY KEY REFERENCES organisation ON DELETE CASCADE,
  shown boolean NOT NULL,
  updated_at timestamptz NOT NULL DEFAULT now()
);
CALL protect('celebration_setting');
CALL tell_of('celebration_setting', 'wall', 'organisation_id');

-- Who wants to see no celebrations; without a row one sees them.
CREATE TABLE celebration_choice (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  member_id uuid NOT NULL,
  shown boolean NOT NULL,
  PRIMARY KEY (organisation_id, member_id),
  FOREIGN KEY (organisation_id, member_id) REFERENCES member ON DELETE CASCADE
);
CALL protect('celebration_choice');

-- That a deal was won just now is told by itself: as `won`, with the id of the deal, to who sees it. What was imported
-- or made up was not won just now.
CREATE FUNCTION tell_won() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('cadans_live', concat_ws(' ', c.organisation_id, 'won', c.deal_id, '-'))
  FROM (SELECT organisation_id, deal_id FROM changed
    WHERE kind = 'won' AND source IN ('screen', 'api') AND at > now() - interval '10 minutes' LIMIT 10) c;
  RETURN NULL;
END $$;
CREATE TRIGGER tell_won AFTER INSERT ON deal_event REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION tell_won();
