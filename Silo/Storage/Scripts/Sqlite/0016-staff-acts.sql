-- What staff asked for: who, how they were known, which method or form, about what. Ids alone; only ever added to.
CREATE TABLE IF NOT EXISTS staff_act
(
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  at      INTEGER NOT NULL,              -- milliseconds since 1970 (UTC), of the real clock
  actor   TEXT NOT NULL,
  via     TEXT NOT NULL,                 -- session, persona, key <id>, staff key, this machine
  what    TEXT NOT NULL,
  subject TEXT NOT NULL,
  refused TEXT NULL                      -- why it was not allowed
);
CREATE INDEX IF NOT EXISTS staff_act_actor ON staff_act (actor, id);
CREATE TRIGGER IF NOT EXISTS staff_act_unchanged BEFORE UPDATE ON staff_act BEGIN SELECT RAISE(ABORT, 'staff_act is only added to'); END;
CREATE TRIGGER IF NOT EXISTS staff_act_undeleted BEFORE DELETE ON staff_act BEGIN SELECT RAISE(ABORT, 'staff_act is only added to'); END;
