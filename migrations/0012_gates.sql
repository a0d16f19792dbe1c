-- Several cycles at once, what each allows, approval by the manager, what is to be done after an order, and the
-- repeat order.

-- Whose deals a cycle is for, and whether its phases may be skipped or gone back through. What held before holds
-- for the cycles that are there: both were open.
ALTER TABLE sales_cycle
  ADD COLUMN customers text NOT NULL DEFAULT 'all' CHECK (customers IN ('new', 'existing', 'all')),
  ADD COLUMN may_skip boolean NOT NULL DEFAULT true,
  ADD COLUMN may_go_back boolean NOT NULL DEFAULT true;
ALTER TABLE sales_cycle NO FORCE ROW LEVEL SECURITY;
UPDATE sales_cycle SET customers = CASE key WHEN 'new-business' THEN 'new' ELSE 'existing' END
  WHERE key IN ('new-business', 'existing-customers');
ALTER TABLE sales_cycle FORCE ROW LEVEL SECURITY;

-- The teams whose members begin their deals in a cycle. A cycle without any is everybody's.
CREATE TABLE sales_cycle_team (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  cycle_id uuid NOT NULL,
  team_id uuid NOT NULL,
  PRIMARY KEY (organisation_id, cycle_id, team_id),
  FOREIGN KEY (organisation_id, cycle_id) REFERENCES sales_cycle ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, team_id) REFERENCES team ON DELETE CASCADE
);
CREATE INDEX sales_cycle_team_team ON sales_cycle_team (organisation_id, team_id);
CALL protect('sales_cycle_team');

-- Leaving this phase, onwards or with the order, asks for a manager's approval.
ALTER TABLE phase ADD COLUMN asks_approval boolean NOT NULL DEFAULT false;

-- What the process asks for once a deal is won. `who` is the deal's owner or whoever holds a role.
CREATE TABLE after_order_step (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  cycle_id uuid NOT NULL,
  key text,
  name jsonb NOT NULL,
  days_after integer NOT NULL CHECK (days_after BETWEEN 0 AND 3650),
  who text NOT NULL CHECK (who IN ('deal-owner', 'inbound', 'outbound', 'closer', 'account-manager',
    'sales-manager', 'support', 'owner')),
  position integer NOT NULL,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, cycle_id) REFERENCES sales_cycle ON DELETE CASCADE
);
CREATE INDEX after_order_step_cycle ON after_order_step (organisation_id, cycle_id, position);
CALL protect('after_order_step');

-- The order that this deal repeats.
ALTER TABLE deal
  ADD COLUMN repeat_of_id uuid,
  ADD CONSTRAINT deal_repeats FOREIGN KEY (organisation_id, repeat_of_id) REFERENCES deal
    ON DELETE SET NULL (repeat_of_id);
CREATE INDEX deal_repeat ON deal (organisation_id, repeat_of_id) WHERE repeat_of_id IS NOT NULL;

-- A seller asks whether a deal may leave a phase, a manager answers. What was asked about is kept with it: an answer
-- holds only for the deal as it was. A step without a phase to go to is the order.
CREATE TABLE deal_approval (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  deal_id uuid NOT NULL,
  phase_id uuid NOT NULL,
  to_phase_id uuid,
  status text NOT NULL CHECK (status IN ('asked', 'approved', 'sent-back', 'withdrawn', 'used')),
  note text,
  account_id uuid,
  product_id uuid,
  amount_cents bigint,
  currency char(3) NOT NULL,
  asked_by_id uuid,
  asked_at timestamptz NOT NULL,
  decided_by_id uuid,
  decided_at timestamptz,
  answer text,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, deal_id) REFERENCES deal ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, phase_id) REFERENCES phase,
  FOREIGN KEY (organisation_id, to_phase_id) REFERENCES phase,
  FOREIGN KEY (organisation_id, asked_by_id) REFERENCES member ON DELETE SET NULL (asked_by_id),
  FOREIGN KEY (organisation_id, decided_by_id) REFERENCES member ON DELETE SET NULL (decided_by_id)
);
CREATE UNIQUE INDEX deal_approval_standing ON deal_approval (organisation_id, deal_id)
  WHERE status IN ('asked', 'approved');
CREATE INDEX deal_approval_deal ON deal_approval (organisation_id, deal_id);
CREATE INDEX deal_approval_asked ON deal_approval (organisation_id, asked_at, id) WHERE status = 'asked';
CALL protect('deal_approval');

-- Which kinds of events there are stands in the code's words; the table holds them to the form of a word, so that
-- each part of the house can tell what happened in it.
ALTER TABLE deal_event DROP CONSTRAINT deal_event_kind_check;
ALTER TABLE deal_event ADD CONSTRAINT deal_event_kind_check CHECK (kind ~ '^[a-z]+(-[a-z]+)*$' AND length(kind) <= 40);
