-- How somebody looks at a list: what is left out, how it is sorted, which columns; kept under a name, for oneself or
-- for others. `state` holds the keys of the screen's address.
CREATE TABLE saved_view (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  list text NOT NULL CHECK (list IN ('deals', 'accounts', 'contacts')),
  name text COLLATE reader_order NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  owner_id uuid,
  shared_with text NOT NULL DEFAULT 'nobody' CHECK (shared_with IN ('nobody', 'team', 'everyone')),
  team_id uuid,
  state jsonb NOT NULL,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, owner_id) REFERENCES member ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, team_id) REFERENCES team ON DELETE CASCADE,
  CHECK ((shared_with = 'team') = (team_id IS NOT NULL))
);
CREATE INDEX saved_view_list ON saved_view (organisation_id, list, name);
CREATE INDEX saved_view_owner ON saved_view (organisation_id, owner_id);
CREATE INDEX saved_view_team ON saved_view (organisation_id, team_id) WHERE team_id IS NOT NULL;
CALL protect('saved_view');

-- With which view a list opens for a member: the id of a saved one, or the word of one that comes with the program.
CREATE TABLE default_view (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  member_id uuid NOT NULL,
  list text NOT NULL CHECK (list IN ('deals', 'accounts', 'contacts')),
  view text NOT NULL CHECK (length(view) BETWEEN 1 AND 50),
  PRIMARY KEY (organisation_id, member_id, list),
  FOREIGN KEY (organisation_id, member_id) REFERENCES member ON DELETE CASCADE
);
CALL protect('default_view');
