-- A change of many deals at once: what was asked, of which deals, what came of each, and how each stood before, so
-- that the whole can be taken back. The deals are fixed when it is made; it runs in steps.
CREATE TABLE bulk_change (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  member_id uuid,
  change jsonb NOT NULL,
  status text NOT NULL DEFAULT 'running' CHECK (status IN ('running', 'done', 'stopped', 'taking-back', 'taken-back')),
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, member_id) REFERENCES member ON DELETE SET NULL (member_id)
);
CREATE INDEX bulk_change_member ON bulk_change (organisation_id, member_id, id);
CALL protect('bulk_change');

-- One deal of a bulk change. Without a key to the deal: it may be deleted, also by the change itself.
CREATE TABLE bulk_change_row (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  bulk_change_id uuid NOT NULL,
  deal_id uuid NOT NULL,
  title text NOT NULL,
  state text NOT NULL DEFAULT 'waiting'
    CHECK (state IN ('waiting', 'changed', 'same', 'refused', 'left', 'taken-back', 'kept')),
  because text,
  before jsonb,
  version_after integer,
  PRIMARY KEY (organisation_id, bulk_change_id, deal_id),
  FOREIGN KEY (organisation_id, bulk_change_id) REFERENCES bulk_change ON DELETE CASCADE
);
CREATE INDEX bulk_change_row_state ON bulk_change_row (organisation_id, bulk_change_id, state, deal_id);
CALL protect('bulk_change_row');
