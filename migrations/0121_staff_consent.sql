-- What works council or staff have agreed to about figures of named people: who agreed, when, to what, on which paper.
-- Added and ended, never rewritten: whoever asks later reads what held then.

CREATE TABLE staff_consent (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  given_by text NOT NULL CHECK (given_by IN ('works-council', 'staff-representatives', 'staff')),
  -- In whose name, as the paper says it.
  signed_by text NOT NULL CHECK (length(signed_by) BETWEEN 1 AND 200),
  agreed_on date NOT NULL,
  document text NOT NULL CHECK (length(document) BETWEEN 1 AND 300),
  uses text[] NOT NULL CHECK (cardinality(uses) > 0
    AND uses <@ ARRAY['wall-names', 'compare-members', 'selling-time', 'member-signals']),
  -- What was asked in return, or what it is meant for.
  terms text CHECK (length(terms) BETWEEN 1 AND 5000),
  from_date date NOT NULL,
  -- The last day; null until it is withdrawn.
  until_date date CHECK (until_date >= from_date),
  -- From this day on it holds no more.
  withdrawn_from date CHECK (withdrawn_from >= from_date),
  withdrawn_because text CHECK (length(withdrawn_because) BETWEEN 1 AND 1000),
  withdrawn_at timestamptz,
  withdrawn_by_id uuid,
  recorded_by_id uuid,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, recorded_by_id) REFERENCES member ON DELETE SET NULL (recorded_by_id),
  FOREIGN KEY (organisation_id, withdrawn_by_id) REFERENCES member ON DELETE SET NULL (withdrawn_by_id),
  CHECK ((withdrawn_from IS NULL) = (withdrawn_at IS NULL) AND (withdrawn_from IS NULL) = (withdrawn_because IS NULL))
);
CREATE INDEX staff_consent_recorder ON staff_consent (organisation_id, recorded_by_id);
CREATE INDEX staff_consent_withdrawer ON staff_consent (organisation_id, withdrawn_by_id);
CALL protect('staff_consent');
CALL files_go_with('staff_consent', 'staff-consent');
CALL tell_of('staff_consent', 'staff-consent', 'id', 'version');

-- Its paper is for everybody to read, as the consent itself is.
CREATE OR REPLACE FUNCTION subject_seen(kind text, of_id uuid) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE
SECURITY DEFINER COST 20 SET search_path = public, pg_temp AS $$
BEGIN
  IF coalesce(current_setting('cadans.sees', true) = 'all', false) THEN RETURN true; END IF;
  CASE kind
    -- `won` is told of a deal, with its id.
    WHEN 'deal', 'won' THEN RETURN deal_seen(of_id);
    WHEN 'account' THEN RETURN account_seen(of_id);
    WHEN 'contact' THEN RETURN contact_seen(of_id);
    WHEN 'note' THEN RETURN note_seen(of_id);
    WHEN 'quote' THEN RETURN EXISTS (SELECT FROM quote q
      WHERE q.organisation_id = current_organisation() AND q.id = of_id AND deal_seen(q.deal_id));
    WHEN 'activity' THEN RETURN EXISTS (SELECT FROM activity a
      WHERE a.organisation_id = current_organisation() AND a.id = of_id
        AND (a.member_id = current_member() OR about_row_seen(to_jsonb(a))));
    WHEN 'task' THEN RETURN EXISTS (SELECT FROM task t
      WHERE t.organisation_id = current_organisation() AND t.id = of_id
        AND (t.member_id = current_member() OR t.made_by_id = current_member() OR about_row_seen(to_jsonb(t))));
    WHEN 'export' THEN RETURN EXISTS (SELECT FROM export e
      WHERE e.organisation_id = current_organisation() AND e.id = of_id AND e.asked_by_id = current_member());
    WHEN 'organisation', 'product', 'competitor', 'staff-consent' THEN RETURN true;
    ELSE RETURN false;
  END CASE;
END $$;
