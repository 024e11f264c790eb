-- Mail that could not be sorted yet, what was done with mail that was set aside, and what was being read: a mail that ends the
-- process is known at the next start. Instants are milliseconds since 1970 (UTC).
CREATE TABLE IF NOT EXISTS inbound_attempt
(
  hash     TEXT NOT NULL PRIMARY KEY,
  attempts INTEGER NOT NULL,             -- failures so far
  next_at  INTEGER NOT NULL,             -- tried no earlier
  fault    TEXT NULL                     -- the name of the last failure, never its words
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS inbound_act
(
  hash TEXT NOT NULL,
  at   INTEGER NOT NULL,
  act  TEXT NOT NULL,                    -- setAside, tryAgain, closed
  by   TEXT NOT NULL,                    -- a staff id, or post
  PRIMARY KEY (hash, at, act)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS inbound_under_way
(
  id     INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  hashes TEXT NOT NULL                   -- JSON list of what is being read at this moment
);

-- Read and placed; what follows for its person is not done yet.
CREATE INDEX IF NOT EXISTS inbound_mail_read ON inbound_mail (arrived_at) WHERE state = 'read';
