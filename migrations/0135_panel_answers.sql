-- What customers answer to the short questionnaire that they open with a secret link. Nobody's name is kept.

CREATE TABLE panel_answer (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  side text NOT NULL CHECK (side IN ('prospects', 'customers')),
  -- The link, which archives leave out, and what it was called.
  link_id uuid NOT NULL,
  round text CHECK (length(round) <= 200),
  -- SHA-256 of a number that the browser made up: who answers again changes the answer.
  respondent bytea NOT NULL CHECK (length(respondent) = 32),
  -- Per kind of contact: the preferred channel and the expected response time.
  said jsonb NOT NULL,
  wish text NOT NULL DEFAULT '' CHECK (length(wish) <= 1000),
  on_date date NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, link_id, respondent)
);
CALL protect('panel_answer');
CALL tell_of('panel_answer', 'routing', 'organisation_id');
