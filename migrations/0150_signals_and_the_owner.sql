-- Figures are looked at with and without the owner's deals. Where the owner counts (the organisation, the own team) a
-- signal belongs to one side of that switch: `with` or `without`, and `only-…` where the other side does not show it.
ALTER TABLE signal ADD COLUMN owner_side text NOT NULL DEFAULT 'with'
  CHECK (owner_side IN ('with', 'only-with', 'without', 'only-without'));
