-- What a deal consists of: the products with their quantities and prices, the people with their part in the decision,
-- the competitors, notes with those who are mentioned in them, and the quotes.

-- In thousandths, hundredths and hundredths of a percent, so that nothing is rounded before it is multiplied.
CREATE TABLE deal_line (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  deal_id uuid NOT NULL,
  position integer NOT NULL,
  product_id uuid,
  description text NOT NULL CHECK (length(description) BETWEEN 1 AND 500),
  quantity_thousandths bigint NOT NULL CHECK (quantity_thousandths > 0),
  unit text,
  price_cents bigint NOT NULL,
  discount_basis_points integer CHECK (discount_basis_points BETWEEN 0 AND 10000),
  discount_cents bigint CHECK (discount_cents >= 0),
  vat_basis_points integer NOT NULL CHECK (vat_basis_points BETWEEN 0 AND 10000),
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, deal_id) REFERENCES deal ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, product_id) REFERENCES product ON DELETE SET NULL (product_id),
  CHECK (discount_basis_points IS NULL OR discount_cents IS NULL)
);
CREATE INDEX deal_line_deal ON deal_line (organisation_id, deal_id, position);
CREATE INDEX deal_line_product ON deal_line (organisation_id, product_id) WHERE product_id IS NOT NULL;
CALL protect('deal_line');

CREATE TABLE deal_contact_part (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  deal_id uuid NOT NULL,
  contact_id uuid NOT NULL,
  part text NOT NULL CHECK (part IN ('decider', 'user', 'influencer', 'other')),
  note text,
  PRIMARY KEY (organisation_id, deal_id, contact_id),
  FOREIGN KEY (organisation_id, deal_id) REFERENCES deal ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, contact_id) REFERENCES contact ON DELETE CASCADE
);
CREATE INDEX deal_contact_part_contact ON deal_contact_part (organisation_id, contact_id);
CALL protect('deal_contact_part');

CREATE TABLE deal_competitor (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  deal_id uuid NOT NULL,
  competitor_id uuid NOT NULL,
  threat text CHECK (threat IN ('low', 'medium', 'high')),
  note text,
  PRIMARY KEY (organisation_id, deal_id, competitor_id),
  FOREIGN KEY (organisation_id, deal_id) REFERENCES deal ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, competitor_id) REFERENCES competitor ON DELETE CASCADE
);
CREATE INDEX deal_competitor_competitor ON deal_competitor (organisation_id, competitor_id);
CALL protect('deal_competitor');

CREATE TABLE note (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  deal_id uuid NOT NULL,
  author_id uuid,
  text text NOT NULL CHECK (length(text) BETWEEN 1 AND 10000),
  is_pinned boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL,
  edited_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, deal_id) REFERENCES deal ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, author_id) REFERENCES member ON DELETE SET NULL (author_id)
);
CREATE INDEX note_deal ON note (organisation_id, deal_id, created_at, id);
CALL protect('note');

-- Who is called by name in a note, under the name of that moment, and when that was seen.
CREATE TABLE note_mention (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  note_id uuid NOT NULL,
  member_id uuid NOT NULL,
  name text NOT NULL,
  created_at timestamptz NOT NULL,
  seen_at timestamptz,
  PRIMARY KEY (organisation_id, note_id, member_id),
  FOREIGN KEY (organisation_id, note_id) REFERENCES note ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, member_id) REFERENCES member ON DELETE CASCADE
);
CREATE INDEX note_mention_member ON note_mention (organisation_id, member_id, created_at, note_id);
CREATE INDEX note_mention_unseen ON note_mention (organisation_id, member_id) WHERE seen_at IS NULL;
CALL protect('note_mention');

-- What stands on every quote of an organisation.
CREATE TABLE quote_setting (
  organisation_id uuid PRIMARY KEY REFERENCES organisation ON DELETE CASCADE,
  address text,
  phone text,
  email text,
  website text,
  chamber_of_commerce_number text,
  vat_number text,
  iban text,
  logo_file_id uuid,
  valid_days integer NOT NULL DEFAULT 30 CHECK (valid_days BETWEEN 1 AND 365),
  vat_basis_points integer NOT NULL DEFAULT 2100 CHECK (vat_basis_points BETWEEN 0 AND 10000),
  conditions_nl text,
  conditions_en text,
  version integer NOT NULL DEFAULT 1,
  FOREIGN KEY (organisation_id, logo_file_id) REFERENCES stored_file ON DELETE SET NULL (logo_file_id)
);
CALL protect('quote_setting');

-- The last number given in a year. Taken in the transaction that sends, so that no number is lost or given twice.
CREATE TABLE quote_counter (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  year integer NOT NULL,
  last integer NOT NULL,
  PRIMARY KEY (organisation_id, year)
);
CALL protect('quote_counter', 'SELECT, INSERT, UPDATE');

-- A draft follows the deal; what was sent is kept as it was, in content and as a PDF.
CREATE TABLE quote (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  deal_id uuid NOT NULL,
  year integer,
  number integer,
  revision integer NOT NULL DEFAULT 1 CHECK (revision >= 1),
  status text NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'sent', 'accepted', 'refused', 'superseded')),
  language text NOT NULL CHECK (language IN ('nl', 'en')),
  contact_id uuid,
  valid_until date NOT NULL,
  introduction text,
  conditions text,
  content jsonb,
  net_cents bigint,
  currency char(3),
  file_id uuid,
  signed_file_id uuid,
  refusal text,
  created_by_id uuid,
  created_at timestamptz NOT NULL,
  sent_at timestamptz,
  decided_at timestamptz,
  decided_by_id uuid,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, year, number, revision),
  FOREIGN KEY (organisation_id, deal_id) REFERENCES deal ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, contact_id) REFERENCES contact ON DELETE SET NULL (contact_id),
  FOREIGN KEY (organisation_id, file_id) REFERENCES stored_file ON DELETE SET NULL (file_id),
  FOREIGN KEY (organisation_id, signed_file_id) REFERENCES stored_file ON DELETE SET NULL (signed_file_id),
  FOREIGN KEY (organisation_id, created_by_id) REFERENCES member ON DELETE SET NULL (created_by_id),
  FOREIGN KEY (organisation_id, decided_by_id) REFERENCES member ON DELETE SET NULL (decided_by_id),
  CHECK ((status = 'draft') = (sent_at IS NULL)),
  CHECK (status = 'draft' OR (number IS NOT NULL AND content IS NOT NULL)),
  CHECK ((number IS NULL) = (year IS NULL))
);
CREATE INDEX quote_deal ON quote (organisation_id, deal_id, created_at, id);
CREATE UNIQUE INDEX quote_one_draft ON quote (organisation_id, deal_id) WHERE status = 'draft';
CREATE INDEX quote_file ON quote (organisation_id, file_id) WHERE file_id IS NOT NULL;
CREATE INDEX quote_signed_file ON quote (organisation_id, signed_file_id) WHERE signed_file_id IS NOT NULL;
CALL protect('quote');
CALL files_go_with('quote', 'quote');

-- The written order confirmation can be a file of the deal.
ALTER TABLE deal ADD COLUMN order_confirmation_file_id uuid,
  ADD FOREIGN KEY (organisation_id, order_confirmation_file_id) REFERENCES stored_file
    ON DELETE SET NULL (order_confirmation_file_id);
CREATE INDEX deal_confirmation_file ON deal (organisation_id, order_confirmation_file_id)
  WHERE order_confirmation_file_id IS NOT NULL;
