-- Work that is done later or for long.
--
-- cadans_jobs  what hands out jobs: sees the schema jobs (pg-boss's, made and upgraded when Cadans migrates) and
--              nothing else. The work itself is done as cadans_app, in one organisation.

DO $$
BEGIN
  BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'cadans_jobs') THEN
      CREATE ROLE cadans_jobs LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE INHERIT;
    END IF;
  EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- another installation was first
  END;
  IF NOT pg_has_role(current_user, 'cadans_jobs', 'MEMBER') THEN
    EXECUTE format('GRANT cadans_jobs TO %I', current_user);
  END IF;
END $$;

-- How far a long job is; its own steps, so that a screen can follow it. Removed some days after the job.
CREATE TABLE job_progress (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  job_id uuid NOT NULL,
  done bigint NOT NULL DEFAULT 0 CHECK (done >= 0),
  total bigint CHECK (total >= 0),
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, job_id)
);
CALL protect('job_progress');
