-- A time of the rhythm that lies elsewhere for once, or is left out for once. It stands beside the versions and not in
-- them, so that it outlives the next version where that still has the item.
CREATE TABLE rhythm_exception (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  item_id uuid NOT NULL,
  -- Who are in it as the rhythm has it, in order.
  members uuid[] NOT NULL CHECK (cardinality(members) > 0),
  -- Where the rhythm had it; minutes since midnight, null where it had a day and no hour.
  was_day date NOT NULL,
  was_from integer CHECK (was_from BETWEEN 0 AND 1440),
  -- What became of it. Taken back it stays, so that calendars see its number go up and never down.
  kind text NOT NULL CHECK (kind IN ('moved', 'dropped', 'taken-back')),
  to_day date,
  to_from integer CHECK (to_from BETWEEN 0 AND 1439),
  to_to integer CHECK (to_to BETWEEN 1 AND 1440),
  made_by_id uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (organisation_id, id),
  UNIQUE NULLS NOT DISTINCT (organisation_id, item_id, was_day, was_from, members),
  FOREIGN KEY (organisation_id, item_id) REFERENCES rhythm_item ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, made_by_id) REFERENCES member ON DELETE SET NULL (made_by_id),
  CHECK (CASE WHEN kind = 'moved' THEN to_day IS NOT NULL AND to_from < to_to
    ELSE to_day IS NULL AND to_from IS NULL AND to_to IS NULL END)
);
CREATE INDEX rhythm_exception_day ON rhythm_exception (organisation_id, was_day);
CALL protect('rhythm_exception');
CALL tell_of('rhythm_exception', 'rhythm-plan', 'id', 'version');
