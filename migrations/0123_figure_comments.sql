-- What people say of a figure: one KPI in one week, of the organisation, a team or a member.

CREATE TABLE figure_comment (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  kpi_id uuid NOT NULL,
  -- The Monday of the week.
  week date NOT NULL CHECK (extract(isodow FROM week) = 1),
  -- Whose figure it is: a team's, a member's, that of everybody without a team, or the organisation's.
  scope text NOT NULL CHECK (scope IN ('organisation', 'team', 'no-team', 'member')),
  team_id uuid,
  member_id uuid,
  text text NOT NULL CHECK (length(text) BETWEEN 1 AND 4000),
  -- Those who are called in it.
  mentions uuid[] NOT NULL DEFAULT '{}',
  author_id uuid,
  created_at timestamptz NOT NULL,
  edited_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, kpi_id) REFERENCES kpi ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, team_id) REFERENCES team ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, member_id) REFERENCES member ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, author_id) REFERENCES member ON DELETE SET NULL (author_id),
  CHECK ((scope = 'team') = (team_id IS NOT NULL) AND (scope = 'member') = (member_id IS NOT NULL))
);
CREATE INDEX figure_comment_cell ON figure_comment (organisation_id, week, kpi_id);
CREATE INDEX figure_comment_kpi ON figure_comment (organisation_id, kpi_id);
CREATE INDEX figure_comment_team ON figure_comment (organisation_id, team_id) WHERE team_id IS NOT NULL;
CREATE INDEX figure_comment_member ON figure_comment (organisation_id, member_id) WHERE member_id IS NOT NULL;
CREATE INDEX figure_comment_author ON figure_comment (organisation_id, author_id);
CALL protect('figure_comment');
CALL tell_of('figure_comment', 'figure-comment', 'kpi_id');
