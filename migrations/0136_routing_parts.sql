-- Two people may change different parts of the routing at once: of each part it is kept in which version it last changed.
ALTER TABLE routing ADD COLUMN parts jsonb NOT NULL DEFAULT '{}';
