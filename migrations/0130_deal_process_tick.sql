-- What of a process's checklist was done for a deal. A point is known by its step and its words, so that a tick stays
-- when the next version of the process still has both. What was ticked and unticked again stays as history.
CREATE TABLE deal_process_tick (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  deal_id uuid NOT NULL,
  process_id uuid NOT NULL,
  node_id text NOT NULL CHECK (length(node_id) BETWEEN 1 AND 100),
  -- What the step was called at that moment.
  step text NOT NULL CHECK (length(step) <= 300),
  point text NOT NULL CHECK (length(point) BETWEEN 1 AND 300),
  ticked_by_id uuid,
  ticked_at timestamptz NOT NULL,
  unticked_by_id uuid,
  unticked_at timestamptz,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, deal_id) REFERENCES deal ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, process_id) REFERENCES process ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, ticked_by_id) REFERENCES member ON DELETE SET NULL (ticked_by_id),
  FOREIGN KEY (organisation_id, unticked_by_id) REFERENCES member ON DELETE SET NULL (unticked_by_id)
);
CREATE UNIQUE INDEX deal_process_tick_open ON deal_process_tick
  (organisation_id, deal_id, process_id, node_id, point) WHERE unticked_at IS NULL;
CREATE INDEX ON deal_process_tick (organisation_id, process_id);
CALL protect('deal_process_tick');
CALL keep_in_sight('deal_process_tick', 'deal_seen(deal_id)');
CALL tell_of('deal_process_tick', 'deal', 'deal_id');
