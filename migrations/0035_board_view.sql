-- How a member looks at the board: which facts stand on a card, how close together, in which order, with or without
-- the weighted sums. Their own, and nobody else's business.
CREATE TABLE board_view (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  member_id uuid NOT NULL,
  facts jsonb NOT NULL, -- in the order of the card; names of facts, and field:KEY for a custom field
  density text NOT NULL CHECK (density IN ('roomy', 'dense')),
  sort text NOT NULL CHECK (sort IN ('expected-close', 'amount', 'stay', 'updated')),
  weighted boolean NOT NULL,
  PRIMARY KEY (organisation_id, member_id),
  FOREIGN KEY (organisation_id, member_id) REFERENCES member ON DELETE CASCADE
);
CALL protect('board_view');
