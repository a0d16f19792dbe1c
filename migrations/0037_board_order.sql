-- The orders of a column again. What is said with coalesce() may not stand behind the organisation's wall as a condition
-- of an index (PostgreSQL takes it for a function that could leak), so that a page far down was read from the top;
-- CASE may. And with the bare column beside it, places in a column are counted in the index alone.
DROP INDEX deal_phase_by_expected_close, deal_phase_by_amount, deal_phase_by_stay;
CREATE INDEX deal_phase_by_expected_close ON deal
  (organisation_id, phase_id, (CASE WHEN expected_close_on IS NULL THEN '9999-12-31'::date ELSE expected_close_on END), id)
  INCLUDE (owner_id, expected_close_on) WHERE status = 'open';
CREATE INDEX deal_phase_by_amount ON deal
  (organisation_id, phase_id, (CASE WHEN amount_cents IS NULL THEN -9000000000001 ELSE amount_cents END), id)
  INCLUDE (owner_id, amount_cents) WHERE status = 'open';
CREATE INDEX deal_phase_by_stay ON deal
  (organisation_id, phase_id, (CASE WHEN phase_since IS NULL THEN 'infinity'::timestamptz ELSE phase_since END), id)
  INCLUDE (owner_id, phase_since) WHERE status = 'open';
