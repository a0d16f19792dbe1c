-- The calendar that a member keeps elsewhere, read by its secret address: when somebody is busy.
CREATE TABLE own_calendar (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  member_id uuid NOT NULL,
  url_sealed text NOT NULL,
  -- What people may read of the address: where it is, not what it is.
  host text NOT NULL CHECK (length(host) BETWEEN 1 AND 255),
  keeps_titles boolean NOT NULL DEFAULT false,
  connected_at timestamptz NOT NULL DEFAULT now(),
  -- When it was last read whole, and what went wrong since.
  fetched_at timestamptz,
  fault text CHECK (length(fault) BETWEEN 1 AND 40),
  PRIMARY KEY (organisation_id, member_id),
  FOREIGN KEY (organisation_id, member_id) REFERENCES member ON DELETE CASCADE
);
CALL protect('own_calendar');

CREATE TABLE own_appointment (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  member_id uuid NOT NULL,
  begins timestamptz NOT NULL,
  ends timestamptz NOT NULL,
  all_day boolean NOT NULL,
  -- Somebody is invited who stands among the contacts. Who, is not kept.
  with_customer boolean NOT NULL,
  -- Only where the member wishes so.
  title text CHECK (length(title) BETWEEN 1 AND 200),
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, member_id) REFERENCES own_calendar ON DELETE CASCADE,
  CHECK (begins < ends)
);
CREATE INDEX ON own_appointment (organisation_id, member_id, begins);
CALL protect('own_appointment');
