-- The board's sums: how many open deals stand in a phase and for how much, by owner and currency, kept in the
-- transaction of the write, whichever way it came (screen, import, undo, cascade).
--
-- They are kept as slips: a write adds what it changed, and the sum is that of all slips. So nobody waits for
-- somebody else who moves a deal in the same phase, also not for an import that takes minutes. Where a group has many
-- slips, whoever writes the next one puts one in the place of those that nobody else holds.
--
-- owner_id is the nil UUID where there is none. weighted_cents adds each deal's amount times the phase's
-- probability, rounded to a cent per deal, half away from nought.

CREATE TABLE phase_sum (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  phase_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  currency char(3) NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  count integer NOT NULL,
  amount_cents bigint NOT NULL,
  weighted_cents bigint NOT NULL,
  PRIMARY KEY (organisation_id, phase_id, owner_id, currency, id)
);

-- Deals that are there already. Whoever migrates may be held by the wall as well, so it opens for this one statement.
ALTER TABLE deal NO FORCE ROW LEVEL SECURITY;
ALTER TABLE phase NO FORCE ROW LEVEL SECURITY;
INSERT INTO phase_sum (organisation_id, phase_id, owner_id, currency, count, amount_cents, weighted_cents)
SELECT d.organisation_id, d.phase_id, coalesce(d.owner_id, '00000000-0000-0000-0000-000000000000'), d.currency,
       count(*), coalesce(sum(d.amount_cents), 0), coalesce(sum(round(d.amount_cents * p.probability_percent / 100.0)), 0)
FROM deal d JOIN phase p ON p.organisation_id = d.organisation_id AND p.id = d.phase_id
WHERE d.status = 'open'
GROUP BY 1, 2, 3, 4;
ALTER TABLE deal FORCE ROW LEVEL SECURITY;
ALTER TABLE phase FORCE ROW LEVEL SECURITY;
CALL protect('phase_sum');

-- What one deal gives to the sums; unweighted, for the probability is only certain under the lock below.
CREATE FUNCTION standing_in_phase(d deal, sign integer) RETURNS SETOF phase_sum LANGUAGE sql IMMUTABLE AS $$
  SELECT d.organisation_id, d.phase_id, coalesce(d.owner_id, '00000000-0000-0000-0000-000000000000'), d.currency,
         NULL::uuid, sign, sign * coalesce(d.amount_cents, 0), NULL::bigint
  WHERE d.status = 'open'
$$;

CREATE FUNCTION add_to_phase_sums(given phase_sum[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE lock_key integer := hashtext('phase probabilities ' || given[1].organisation_id);
BEGIN
  -- No probability changes between here and the commit. Shared: writers of deals do not wait for each other.
  PERFORM pg_advisory_xact_lock_shared(14, lock_key);
  INSERT INTO phase_sum (organisation_id, phase_id, owner_id, currency, count, amount_cents, weighted_cents)
  SELECT g.organisation_id, g.phase_id, g.owner_id, g.currency, sum(g.count), sum(g.amount_cents),
         sum(round(g.amount_cents * p.probability_percent / 100.0))
  FROM unnest(given) g
  JOIN phase p ON p.organisation_id = g.organisation_id AND p.id = g.phase_id
  -- While an organisation is thrown away, there is nothing left to count for.
  WHERE EXISTS (SELECT FROM organisation o WHERE o.organisation_id = g.organisation_id)
  GROUP BY 1, 2, 3, 4
  HAVING sum(g.count) <> 0 OR sum(g.amount_cents) <> 0
      OR sum(round(g.amount_cents * p.probability_percent / 100.0)) <> 0;
  IF FOUND THEN PERFORM fold_phase_sums(given); END IF;
END $$;

-- One slip for many, in the groups of these deals. Slips that somebody else folds at the moment are passed by.
CREATE FUNCTION fold_phase_sums(touched phase_sum[]) RETURNS void LANGUAGE sql AS $$
  WITH crowded AS (
    SELECT s.organisation_id, s.phase_id, s.owner_id, s.currency
    FROM (SELECT DISTINCT organisation_id, phase_id, owner_id, currency FROM unnest(touched)) t
    JOIN phase_sum s USING (organisation_id, phase_id, owner_id, currency)
    GROUP BY 1, 2, 3, 4
    HAVING count(*) > 20),
  held AS (
    SELECT s.organisation_id, s.phase_id, s.owner_id, s.currency, s.id
    FROM phase_sum s JOIN crowded USING (organisation_id, phase_id, owner_id, currency)
    FOR UPDATE OF s SKIP LOCKED),
  taken AS (
    DELETE FROM phase_sum s USING held h
    WHERE (s.organisation_id, s.phase_id, s.owner_id, s.currency, s.id)
        = (h.organisation_id, h.phase_id, h.owner_id, h.currency, h.id)
    RETURNING s.*)
  INSERT INTO phase_sum (organisation_id, phase_id, owner_id, currency, count, amount_cents, weighted_cents)
  SELECT organisation_id, phase_id, owner_id, currency, sum(count), sum(amount_cents), sum(weighted_cents)
  FROM taken
  GROUP BY 1, 2, 3, 4
  HAVING sum(count) <> 0 OR sum(amount_cents) <> 0 OR sum(weighted_cents) <> 0
$$;

CREATE FUNCTION sum_deals_by_phase() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE given phase_sum[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT array_agg(c) INTO given FROM newer n, standing_in_phase(n::deal, 1) c;
  ELSIF TG_OP = 'DELETE' THEN
    SELECT array_agg(c) INTO given FROM older o, standing_in_phase(o::deal, -1) c;
  ELSE
    SELECT array_agg(c) INTO given FROM (
      SELECT c FROM newer n, standing_in_phase(n::deal, 1) c
      UNION ALL SELECT c FROM older o, standing_in_phase(o::deal, -1) c) both_sides;
  END IF;
  IF given IS NOT NULL THEN PERFORM add_to_phase_sums(given); END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER sum_new_deals_by_phase AFTER INSERT ON deal
  REFERENCING NEW TABLE AS newer FOR EACH STATEMENT EXECUTE FUNCTION sum_deals_by_phase();
CREATE TRIGGER sum_changed_deals_by_phase AFTER UPDATE ON deal
  REFERENCING OLD TABLE AS older NEW TABLE AS newer FOR EACH STATEMENT EXECUTE FUNCTION sum_deals_by_phase();
CREATE TRIGGER sum_removed_deals_by_phase AFTER DELETE ON deal
  REFERENCING OLD TABLE AS older FOR EACH STATEMENT EXECUTE FUNCTION sum_deals_by_phase();

-- A new probability: one slip per group with the difference. Waits until the writes that reckoned with the old one
-- are done, without making others wait behind it; where an import runs that long, it gives up (lock_not_available).
CREATE FUNCTION weigh_phase_anew() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  lock_key integer := hashtext('phase probabilities ' || NEW.organisation_id);
  tries integer := 0;
BEGIN
  WHILE NOT pg_try_advisory_xact_lock(14, lock_key) LOOP
    tries := tries + 1;
    IF tries > 200 THEN
      RAISE EXCEPTION 'deals are being written' USING ERRCODE = 'lock_not_available';
    END IF;
    PERFORM pg_sleep(0.025);
  END LOOP;
  INSERT INTO phase_sum (organisation_id, phase_id, owner_id, currency, count, amount_cents, weighted_cents)
  SELECT NEW.organisation_id, NEW.id, owner_id, currency, 0, 0, sum(weighted)
  FROM (
    SELECT coalesce(owner_id, '00000000-0000-0000-0000-000000000000') AS owner_id, currency,
           round(amount_cents * NEW.probability_percent / 100.0) AS weighted
    FROM deal
    WHERE organisation_id = NEW.organisation_id AND phase_id = NEW.id AND status = 'open' AND amount_cents IS NOT NULL
    UNION ALL
    SELECT owner_id, currency, -weighted_cents FROM phase_sum
    WHERE organisation_id = NEW.organisation_id AND phase_id = NEW.id) difference
  GROUP BY owner_id, currency
  HAVING sum(weighted) <> 0;
  RETURN NULL;
END $$;

CREATE TRIGGER weigh_phase_anew AFTER UPDATE OF probability_percent ON phase FOR EACH ROW
  WHEN (OLD.probability_percent <> NEW.probability_percent) EXECUTE FUNCTION weigh_phase_anew();

-- The orders in which a column can be read. They carry the owner, so that one seller's deals are found in the index.
DROP INDEX deal_phase;
CREATE INDEX deal_phase_by_expected_close ON deal
  (organisation_id, phase_id, coalesce(expected_close_on, '9999-12-31'::date), id)
  INCLUDE (owner_id) WHERE status = 'open';
CREATE INDEX deal_phase_by_amount ON deal
  (organisation_id, phase_id, coalesce(amount_cents, -9000000000001), id)
  INCLUDE (owner_id) WHERE status = 'open';
CREATE INDEX deal_phase_by_stay ON deal
  (organisation_id, phase_id, coalesce(phase_since, 'infinity'::timestamptz), id)
  INCLUDE (owner_id) WHERE status = 'open';
CREATE INDEX deal_phase_by_updated ON deal (organisation_id, phase_id, updated_at, id)
  INCLUDE (owner_id) WHERE status = 'open';
