-- What was agreed to do: by whom, before when, and where it comes from.

-- May the transaction see what is between these members alone? Everybody where it is between nobody in particular.
-- Jobs and the command line, which act for no member, see it: they mail and remind. A program with a key does not.
CREATE FUNCTION is_between(members uuid[]) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT members IS NULL
    OR current_user <> 'cadans_app'
    OR coalesce(public.current_member() = ANY (members), nullif(current_setting('cadans.looks_as', true), '') IS NULL)
$$;

-- Puts rows behind the members whom they are between, besides the organisation's wall. Not even an administrator, who
-- sees everything else, sees them.
CREATE PROCEDURE keep_between(target regclass, members text) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE POLICY between_them ON %s AS RESTRICTIVE USING (is_between(%s)) WITH CHECK (is_between(%s))',
    target, members, members);
END $$;

CREATE TABLE action (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  note text,
  -- Whose it is; null once they are gone.
  owner_id uuid,
  due_on date NOT NULL,
  status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'done', 'dropped')),
  dropped_because text CHECK (length(dropped_because) BETWEEN 1 AND 500),
  -- So many days before it is due, at nine; null for none.
  remind_days integer CHECK (remind_days BETWEEN 0 AND 60),
  remind_at timestamptz,
  reminded_at timestamptz,
  -- What it came from: a meeting, a change of the process, a signal. In words, because that may be gone.
  origin_kind text CHECK (origin_kind ~ '^[a-z][a-z-]{1,39}$'),
  origin_id uuid,
  origin_name text CHECK (length(origin_name) BETWEEN 1 AND 300),
  origin_path text CHECK (origin_path ~ '^/[^/]'),
  -- The members who alone see it.
  between_ids uuid[] CHECK (cardinality(between_ids) > 0),
  made_by_id uuid,
  ended_at timestamptz,
  ended_by_id uuid,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, owner_id) REFERENCES member ON DELETE SET NULL (owner_id),
  FOREIGN KEY (organisation_id, made_by_id) REFERENCES member ON DELETE SET NULL (made_by_id),
  FOREIGN KEY (organisation_id, ended_by_id) REFERENCES member ON DELETE SET NULL (ended_by_id),
  CHECK ((status = 'open') = (ended_at IS NULL)),
  CHECK ((status = 'dropped') = (dropped_because IS NOT NULL)),
  CHECK ((origin_kind IS NULL) = (origin_id IS NULL) AND (origin_kind IS NULL) = (origin_name IS NULL))
);
CREATE INDEX action_open ON action (organisation_id, owner_id, due_on, id) WHERE status = 'open';
CREATE INDEX action_open_all ON action (organisation_id, due_on, id) WHERE status = 'open';
CREATE INDEX action_ended ON action (organisation_id, ended_at DESC, id) WHERE status <> 'open';
CREATE INDEX action_origin ON action (organisation_id, origin_id) WHERE origin_id IS NOT NULL;
CREATE INDEX action_owner ON action (organisation_id, owner_id);
CREATE INDEX action_maker ON action (organisation_id, made_by_id);
CALL protect('action');
CALL keep_between('action', 'between_ids');
CALL tell_of('action', 'action', 'id', 'version');
