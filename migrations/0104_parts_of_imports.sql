-- Reports of imports count parts in the decision too, and what an import added to a deal is kept as a list: a file of
-- its own may put several people on one deal.
ALTER TABLE import NO FORCE ROW LEVEL SECURITY;
UPDATE import SET report = jsonb_set(report, '{counts,parts}', '{"made": 0, "changed": 0, "same": 0, "aside": 0}')
  WHERE report ? 'counts';
ALTER TABLE import FORCE ROW LEVEL SECURITY;
ALTER TABLE import_change NO FORCE ROW LEVEL SECURITY;
UPDATE import_change SET before = jsonb_build_array(before)
  WHERE table_name IN ('deal_contact_part', 'deal_competitor') AND jsonb_typeof(before) = 'object';
ALTER TABLE import_change FORCE ROW LEVEL SECURITY;
