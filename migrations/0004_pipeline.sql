-- Deals, the results that their phases asked for, everything that happened to them, and the activities.

CREATE TABLE deal (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  title text COLLATE reader_order NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  account_id uuid,
  contact_id uuid,
  owner_id uuid,
  product_id uuid,
  amount_cents bigint,
  currency char(3) NOT NULL DEFAULT 'EUR',
  expected_close_on date,
  cycle_id uuid NOT NULL,
  phase_id uuid NOT NULL,
  phase_since timestamptz,
  status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'won', 'lost')),
  opened_on date,
  closed_on date,
  order_confirmation text,
  loss_reason_id uuid,
  loss_note text,
  lost_to_id uuid,
  details jsonb NOT NULL DEFAULT '{}',
  external_id text,
  import_id uuid,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, account_id) REFERENCES account ON DELETE SET NULL (account_id),
  FOREIGN KEY (organisation_id, contact_id) REFERENCES contact ON DELETE SET NULL (contact_id),
  FOREIGN KEY (organisation_id, owner_id) REFERENCES member ON DELETE SET NULL (owner_id),
  FOREIGN KEY (organisation_id, product_id) REFERENCES product ON DELETE SET NULL (product_id),
  FOREIGN KEY (organisation_id, cycle_id) REFERENCES sales_cycle,
  FOREIGN KEY (organisation_id, phase_id) REFERENCES phase,
  FOREIGN KEY (organisation_id, loss_reason_id) REFERENCES loss_reason,
  FOREIGN KEY (organisation_id, lost_to_id) REFERENCES competitor ON DELETE SET NULL (lost_to_id),
  CHECK ((status = 'open') = (closed_on IS NULL)),
  CHECK (closed_on >= opened_on)
);
-- One index for each order that the table of deals can be read in, and one for its open deals, which are what most
-- lists show. Deals without a value are read behind those with one, by the same index.
CREATE INDEX deal_by_title ON deal (organisation_id, title, id);
CREATE INDEX deal_by_amount ON deal (organisation_id, amount_cents, id);
CREATE INDEX deal_by_expected_close ON deal (organisation_id, expected_close_on, id);
CREATE INDEX deal_by_opened ON deal (organisation_id, opened_on, id);
CREATE INDEX deal_by_closed ON deal (organisation_id, closed_on, id);
CREATE INDEX deal_by_updated ON deal (organisation_id, updated_at, id);
CREATE INDEX deal_open_by_title ON deal (organisation_id, title, id) WHERE status = 'open';
CREATE INDEX deal_open_by_amount ON deal (organisation_id, amount_cents, id) WHERE status = 'open';
CREATE INDEX deal_open_by_expected_close ON deal (organisation_id, expected_close_on, id) WHERE status = 'open';
CREATE INDEX deal_open_by_opened ON deal (organisation_id, opened_on, id) WHERE status = 'open';
CREATE INDEX deal_open_by_updated ON deal (organisation_id, updated_at, id) WHERE status = 'open';
-- The columns of the board: their first cards, and their sums without a look at the deals themselves.
CREATE INDEX deal_phase ON deal (organisation_id, phase_id, coalesce(expected_close_on, '9999-12-31'::date), id)
  INCLUDE (amount_cents, currency, owner_id) WHERE status = 'open';
CREATE INDEX deal_owner ON deal (organisation_id, owner_id, status, updated_at, id);
CREATE INDEX deal_account ON deal (organisation_id, account_id);
CREATE INDEX deal_contact ON deal (organisation_id, contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX deal_product ON deal (organisation_id, product_id) WHERE product_id IS NOT NULL;
CREATE UNIQUE INDEX deal_external ON deal (organisation_id, external_id) WHERE external_id IS NOT NULL;
CREATE INDEX deal_import ON deal (organisation_id, import_id) WHERE import_id IS NOT NULL;
CALL protect('deal');

-- What is known of a deal by the exit criteria of its phases. Kind 'yes' holds true or false in value.
CREATE TABLE deal_result (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  deal_id uuid NOT NULL,
  criterion_id uuid NOT NULL,
  value jsonb NOT NULL,
  note text,
  recorded_by_id uuid,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, deal_id, criterion_id),
  FOREIGN KEY (organisation_id, deal_id) REFERENCES deal ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, criterion_id) REFERENCES exit_criterion ON DELETE CASCADE
);
CALL protect('deal_result');

-- Everything that happened to a deal, in the order of `at`: opened, moved, won, lost, reopened, and changes of
-- owner, amount and expected close date. Added and read, never changed.
CREATE TABLE deal_event (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  deal_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN
    ('opened', 'moved', 'won', 'lost', 'reopened', 'owner', 'amount', 'expected-close')),
  at timestamptz NOT NULL,
  from_phase_id uuid,
  to_phase_id uuid,
  before jsonb,
  after jsonb,
  reason text,
  by_member_id uuid,
  source text NOT NULL DEFAULT 'screen' CHECK (source IN ('screen', 'api', 'import', 'job', 'demo')),
  recorded_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, deal_id) REFERENCES deal ON DELETE CASCADE
);
CREATE INDEX deal_event_deal ON deal_event (organisation_id, deal_id, at);
CALL protect('deal_event', 'SELECT, INSERT');

CREATE TABLE activity (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('call', 'email', 'visit', 'demonstration', 'quote', 'other')),
  status text NOT NULL DEFAULT 'done' CHECK (status IN ('planned', 'done')),
  member_id uuid,
  deal_id uuid,
  account_id uuid,
  contact_id uuid,
  at timestamptz NOT NULL,
  on_date date NOT NULL,
  minutes integer CHECK (minutes BETWEEN 0 AND 1440),
  outcome text CHECK (outcome IN ('reached', 'not-reached', 'appointment', 'positive', 'negative', 'neutral')),
  note text,
  external_id text,
  import_id uuid,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, member_id) REFERENCES member ON DELETE SET NULL (member_id),
  FOREIGN KEY (organisation_id, deal_id) REFERENCES deal ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, account_id) REFERENCES account ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, contact_id) REFERENCES contact ON DELETE SET NULL (contact_id)
);
CREATE INDEX activity_deal ON activity (organisation_id, deal_id, at) WHERE deal_id IS NOT NULL;
CREATE INDEX activity_planned_deal ON activity (organisation_id, deal_id, at) WHERE status = 'planned';
CREATE INDEX activity_planned_member ON activity (organisation_id, member_id, at) WHERE status = 'planned';
CREATE INDEX activity_account ON activity (organisation_id, account_id, at) WHERE account_id IS NOT NULL;
CREATE INDEX activity_contact ON activity (organisation_id, contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX activity_day ON activity (organisation_id, on_date, kind);
CREATE INDEX activity_member_day ON activity (organisation_id, member_id, on_date);
CREATE INDEX activity_import ON activity (organisation_id, import_id) WHERE import_id IS NOT NULL;
CREATE UNIQUE INDEX activity_external ON activity (organisation_id, external_id) WHERE external_id IS NOT NULL;
CALL protect('activity');
