-- Teams and members; accounts and contacts; products and competitors.
-- import_id names the import that made a row; external_id is its id in the system it came from.

CREATE TABLE team (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  name text COLLATE reader_order NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  import_id uuid,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  archived_at timestamptz,
  PRIMARY KEY (organisation_id, id)
);
CREATE UNIQUE INDEX team_name ON team (organisation_id, lower(name)) WHERE archived_at IS NULL;
CALL protect('team');

CREATE TABLE member (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  name text COLLATE reader_order NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  email text,
  access text NOT NULL DEFAULT 'member' CHECK (access IN ('administrator', 'manager', 'member', 'reader')),
  language text NOT NULL DEFAULT 'nl' CHECK (language IN ('nl', 'en')),
  team_id uuid,
  reports_to_id uuid,
  is_owner boolean NOT NULL DEFAULT false,
  can_sign_in boolean NOT NULL DEFAULT false,
  import_id uuid,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  archived_at timestamptz,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, team_id) REFERENCES team ON DELETE SET NULL (team_id),
  FOREIGN KEY (organisation_id, reports_to_id) REFERENCES member ON DELETE SET NULL (reports_to_id),
  CHECK (reports_to_id IS DISTINCT FROM id)
);
CREATE UNIQUE INDEX member_email ON member (organisation_id, lower(email)) WHERE archived_at IS NULL;
CREATE INDEX member_team ON member (organisation_id, team_id);
CREATE INDEX member_reports_to ON member (organisation_id, reports_to_id);
CALL protect('member');

CREATE TABLE account (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  name text COLLATE reader_order NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
  kind text NOT NULL DEFAULT 'prospect' CHECK (kind IN ('prospect', 'customer')),
  parent_id uuid,
  owner_id uuid,
  industry text,
  employees integer CHECK (employees >= 0),
  annual_revenue_cents bigint,
  chamber_of_commerce_number text,
  website text,
  phone text,
  email text,
  address text,
  city text,
  country text,
  details jsonb NOT NULL DEFAULT '{}',
  external_id text,
  import_id uuid,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  archived_at timestamptz,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, parent_id) REFERENCES account ON DELETE SET NULL (parent_id),
  FOREIGN KEY (organisation_id, owner_id) REFERENCES member ON DELETE SET NULL (owner_id),
  CHECK (parent_id IS DISTINCT FROM id)
);
CREATE INDEX account_by_name ON account (organisation_id, name, id);
CREATE INDEX account_by_updated ON account (organisation_id, updated_at, id);
CREATE INDEX account_parent ON account (organisation_id, parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX account_owner ON account (organisation_id, owner_id, name, id);
CREATE INDEX account_industry ON account (organisation_id, industry, name, id) WHERE industry IS NOT NULL;
CREATE UNIQUE INDEX account_external ON account (organisation_id, external_id) WHERE external_id IS NOT NULL;
CREATE INDEX account_import ON account (organisation_id, import_id) WHERE import_id IS NOT NULL;
CALL protect('account');

CREATE TABLE contact (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  account_id uuid,
  name text COLLATE reader_order NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
  job_title text,
  email text,
  phone text,
  details jsonb NOT NULL DEFAULT '{}',
  external_id text,
  import_id uuid,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  archived_at timestamptz,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, account_id) REFERENCES account ON DELETE CASCADE
);
CREATE INDEX contact_account ON contact (organisation_id, account_id, name);
CREATE INDEX contact_by_name ON contact (organisation_id, name, id);
CREATE UNIQUE INDEX contact_external ON contact (organisation_id, external_id) WHERE external_id IS NOT NULL;
CREATE INDEX contact_import ON contact (organisation_id, import_id) WHERE import_id IS NOT NULL;
CALL protect('contact');

CREATE TABLE product (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  name text COLLATE reader_order NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  family text,
  code text,
  price_cents bigint,
  currency char(3) NOT NULL DEFAULT 'EUR',
  import_id uuid,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  archived_at timestamptz,
  PRIMARY KEY (organisation_id, id)
);
CREATE UNIQUE INDEX product_name ON product (organisation_id, lower(name)) WHERE archived_at IS NULL;
CALL protect('product');

CREATE TABLE competitor (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  name text COLLATE reader_order NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  website text,
  import_id uuid,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  archived_at timestamptz,
  PRIMARY KEY (organisation_id, id)
);
CREATE UNIQUE INDEX competitor_name ON competitor (organisation_id, lower(name)) WHERE archived_at IS NULL;
CALL protect('competitor');
