-- What every grain remembers: one JSON document and its version. The primary key makes a second first insert impossible.
CREATE TABLE IF NOT EXISTS grain_state
(
  service_id  TEXT NOT NULL,
  grain_type  TEXT NOT NULL,             -- the state's permanent name: place, person, campaign...
  grain_key   TEXT NOT NULL,
  version     INTEGER NOT NULL,
  doc         TEXT NULL,                 -- JSON; NULL once cleared
  modified_at INTEGER NOT NULL,          -- milliseconds since 1970 (UTC), the machine's clock: for operators only
  PRIMARY KEY (service_id, grain_type, grain_key)
);
