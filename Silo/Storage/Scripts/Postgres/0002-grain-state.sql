-- What every grain remembers: one JSON document and its version. The primary key makes a second first insert impossible. The document is
-- kept letter by letter, as the embedded database keeps it: cards and checks compare what was written.
CREATE TABLE IF NOT EXISTS grain_state
(
  service_id  word NOT NULL,
  grain_type  word NOT NULL,             -- the state's permanent name: place, person, campaign...
  grain_key   word NOT NULL,
  version     integer NOT NULL,
  doc         text COLLATE "C" NULL,     -- JSON; NULL once cleared. What is taken out of it compares by code points, too
  modified_at bigint NOT NULL,           -- milliseconds since 1970 (UTC), the server's clock: for operators only
  PRIMARY KEY (service_id, grain_type, grain_key)
);
CREATE INDEX IF NOT EXISTS grain_state_type ON grain_state (grain_type, grain_key);

-- The Orleans ADO.NET providers read their statements from here. Their contract is parameters and result columns, not tables.
CREATE TABLE IF NOT EXISTS OrleansQuery
(
  QueryKey  text NOT NULL PRIMARY KEY,
  QueryText text NOT NULL
);

-- One statement: inserts when the grain has seen no version, updates when the version it has seen still stands, and
-- otherwise answers no row, which the provider takes for a conflict.
INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES
('WriteToStorageKey', $query$
  INSERT INTO grain_state (service_id, grain_type, grain_key, version, doc, modified_at)
  SELECT @ServiceId, @GrainTypeString, target.grain_key, 1, convert_from(@PayloadBinary::bytea, 'UTF8'), this_moment()
  FROM (SELECT stored_key(@GrainIdN0::bigint, @GrainIdN1::bigint, @GrainIdExtensionString::text) AS grain_key) AS target
  WHERE @GrainStateVersion::integer IS NULL OR EXISTS
  (
    SELECT FROM grain_state AS held
    WHERE held.service_id = @ServiceId AND held.grain_type = @GrainTypeString AND held.grain_key = target.grain_key
  )
  ON CONFLICT (service_id, grain_type, grain_key) DO UPDATE
  SET doc = excluded.doc, version = grain_state.version + 1, modified_at = excluded.modified_at
  WHERE grain_state.version = @GrainStateVersion::integer
  RETURNING version AS NewGrainStateVersion;
$query$),
('ReadFromStorageKey', $query$
  SELECT convert_to(doc, 'UTF8') AS PayloadBinary, version AS Version
  FROM grain_state
  WHERE service_id = @ServiceId AND grain_type = @GrainTypeString
    AND grain_key = stored_key(@GrainIdN0::bigint, @GrainIdN1::bigint, @GrainIdExtensionString::text);
$query$),
('ClearStorageKey', $query$
  UPDATE grain_state
  SET doc = NULL, version = version + 1, modified_at = this_moment()
  WHERE service_id = @ServiceId AND grain_type = @GrainTypeString AND version = @GrainStateVersion::integer
    AND grain_key = stored_key(@GrainIdN0::bigint, @GrainIdN1::bigint, @GrainIdExtensionString::text)
  RETURNING version AS NewGrainStateVersion;
$query$)
ON CONFLICT (QueryKey) DO UPDATE SET QueryText = excluded.QueryText;
