-- How often something was erased, and how much of that the file has lost since, having been written anew. Whoever is stopped between the two
-- has forgotten nothing. In place of a mark that had to go first and come back when it failed.
CREATE TABLE IF NOT EXISTS erasures
(
  one   INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
  noted INTEGER NOT NULL,
  swept INTEGER NOT NULL
);

CREATE TABLE IF NOT EXISTS remains
(
  one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1)
);
INSERT INTO erasures (one, noted, swept) SELECT 1, count(*), 0 FROM remains WHERE true ON CONFLICT DO NOTHING;
DROP TABLE remains;
