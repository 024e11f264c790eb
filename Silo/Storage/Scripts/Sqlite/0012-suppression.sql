-- Who must not be written to although nothing else of them is kept. A mark is an HMAC of the person's key under the server's secret.
-- Instants are milliseconds since 1970 (UTC).
CREATE TABLE IF NOT EXISTS suppression
(
  mark  TEXT NOT NULL PRIMARY KEY,
  kind  TEXT NOT NULL,                   -- forgotten, objected, dead: the weightiest stays
  since INTEGER NOT NULL
) WITHOUT ROWID;

-- Tells the secrets that made marks from others of the same id: a lost file must not be replaced in silence.
CREATE TABLE IF NOT EXISTS suppression_key
(
  id    INTEGER NOT NULL PRIMARY KEY,
  proof TEXT NOT NULL
);

-- Who did what to a person, without a name. Only ever added to.
CREATE TABLE IF NOT EXISTS person_act
(
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  at         INTEGER NOT NULL,
  mark       TEXT NOT NULL,
  act        TEXT NOT NULL,              -- forgotten, erased, kept, lifted
  actor      TEXT NOT NULL,
  reason     TEXT NULL,
  request_id TEXT NULL
);
CREATE INDEX IF NOT EXISTS person_act_mark ON person_act (mark);
CREATE UNIQUE INDEX IF NOT EXISTS person_act_request ON person_act (mark, request_id, act) WHERE request_id IS NOT NULL;
CREATE TRIGGER IF NOT EXISTS person_act_unchanged BEFORE UPDATE ON person_act BEGIN SELECT RAISE(ABORT, 'person_act is only added to'); END;
CREATE TRIGGER IF NOT EXISTS person_act_undeleted BEFORE DELETE ON person_act BEGIN SELECT RAISE(ABORT, 'person_act is only added to'); END;

-- People who are being forgotten at this moment; whoever starts after a crash goes on with them.
CREATE TABLE IF NOT EXISTS forgetting
(
  person TEXT NOT NULL PRIMARY KEY
) WITHOUT ROWID;

-- Something was erased since the file was last written anew: until then its bytes may lie in free pages.
CREATE TABLE IF NOT EXISTS remains
(
  one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1)
);
