-- Which action was agreed for which difference between a process as it is and as it should be.

CREATE TABLE process_change_action (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  process_id uuid NOT NULL,
  action_id uuid NOT NULL,
  -- The key of the difference, `moved 0197…`.
  difference text NOT NULL CHECK (length(difference) <= 400),
  PRIMARY KEY (organisation_id, process_id, action_id),
  FOREIGN KEY (organisation_id, process_id) REFERENCES process ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, action_id) REFERENCES action ON DELETE CASCADE
);
CALL protect('process_change_action');
CALL tell_of('process_change_action', 'process', 'process_id');
