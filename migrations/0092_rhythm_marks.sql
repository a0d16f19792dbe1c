-- That something of the rhythm was done on a day, or left out on purpose.

CREATE TABLE rhythm_mark (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  item_id uuid NOT NULL,
  day date NOT NULL,
  what text NOT NULL CHECK (what IN ('done', 'skipped')),
  -- Who said so.
  member_id uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, item_id) REFERENCES rhythm_item ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, member_id) REFERENCES member ON DELETE SET NULL (member_id)
);
CREATE INDEX rhythm_mark_item ON rhythm_mark (organisation_id, item_id, day);
CALL protect('rhythm_mark');
CALL tell_of('rhythm_mark', 'rhythm', 'item_id');
