-- The catalogue of roles. Seven stand in every organisation and have a row only where their mission was written anew;
-- the organisation's own ones have one always. A role is known by its code, which never changes.

CREATE TABLE sales_role (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  code text NOT NULL CHECK (code ~ '^[a-z][a-z0-9-]{0,59}$' AND code <> 'deal-owner'),
  -- Null for one of the seven: their names are the program's.
  name jsonb,
  mission jsonb NOT NULL,
  -- Whether who holds it sells: counts where selling roles are asked for.
  sells boolean NOT NULL,
  retired_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, code)
);
CALL protect('sales_role');

-- In which order a role is led by its KPIs. What is not named comes behind.
CREATE TABLE kpi_order (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  role text NOT NULL,
  kpi_ids uuid[] NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (organisation_id, role)
);
CALL protect('kpi_order');

ALTER TABLE role_assignment DROP CONSTRAINT role_assignment_role_check,
  ADD CONSTRAINT role_assignment_role_check CHECK (role ~ '^[a-z][a-z0-9-]{0,59}$');
ALTER TABLE after_order_step DROP CONSTRAINT after_order_step_who_check,
  ADD CONSTRAINT after_order_step_who_check CHECK (who ~ '^[a-z][a-z0-9-]{0,59}$');
