-- Where what comes in goes. One table of an organisation, read as a whole by whoever handles what comes in.

CREATE TABLE routing (
  organisation_id uuid PRIMARY KEY REFERENCES organisation ON DELETE CASCADE,
  channels jsonb NOT NULL,
  kinds jsonb NOT NULL,
  opening jsonb NOT NULL,
  rules jsonb NOT NULL,
  -- The desired share of each channel, and why.
  mix jsonb NOT NULL,
  -- What the customer panel said.
  panel jsonb NOT NULL,
  version integer NOT NULL DEFAULT 1,
  updated_at timestamptz NOT NULL DEFAULT now()
);
CALL protect('routing');
CALL tell_of('routing', 'routing', 'organisation_id');
