-- The Orleans ADO.NET provider reads its statements from here. Its contract is parameters and result columns, not tables.
-- A key that is a word arrives as the extension string with both numbers 0; a key that reads as a number or a Guid
-- arrives as two numbers, kept in hexadecimal after '#'. The hashes are not needed: our primary key is exact.
CREATE TABLE IF NOT EXISTS OrleansQuery
(
  QueryKey  TEXT NOT NULL PRIMARY KEY,
  QueryText TEXT NOT NULL
);

-- One statement: inserts when the grain has seen no version, updates when the version it has seen still stands, and
-- otherwise answers no row, which the provider takes for a conflict.
INSERT OR REPLACE INTO OrleansQuery (QueryKey, QueryText) VALUES ('WriteToStorageKey', '
  WITH target AS
  (
    SELECT CASE WHEN @GrainIdN0 = 0 AND @GrainIdN1 = 0 AND @GrainIdExtensionString IS NOT NULL THEN @GrainIdExtensionString
      ELSE printf(''#%016x%016x'', @GrainIdN0, @GrainIdN1) || coalesce(''+'' || @GrainIdExtensionString, '''') END AS grain_key
  )
  INSERT INTO grain_state (service_id, grain_type, grain_key, version, doc, modified_at)
  SELECT @ServiceId, @GrainTypeString, target.grain_key, 1, CAST(@PayloadBinary AS TEXT), CAST(unixepoch(''subsec'') * 1000 AS INTEGER)
  FROM target
  WHERE @GrainStateVersion IS NULL OR EXISTS
  (
    SELECT 1 FROM grain_state AS held
    WHERE held.service_id = @ServiceId AND held.grain_type = @GrainTypeString AND held.grain_key = target.grain_key
  )
  ON CONFLICT (service_id, grain_type, grain_key) DO UPDATE
  SET doc = excluded.doc, version = grain_state.version + 1, modified_at = excluded.modified_at
  WHERE grain_state.version = @GrainStateVersion
  RETURNING version AS NewGrainStateVersion;');

INSERT OR REPLACE INTO OrleansQuery (QueryKey, QueryText) VALUES ('ReadFromStorageKey', '
  SELECT CAST(doc AS BLOB) AS PayloadBinary, version AS Version
  FROM grain_state
  WHERE service_id = @ServiceId AND grain_type = @GrainTypeString AND grain_key =
    CASE WHEN @GrainIdN0 = 0 AND @GrainIdN1 = 0 AND @GrainIdExtensionString IS NOT NULL THEN @GrainIdExtensionString
      ELSE printf(''#%016x%016x'', @GrainIdN0, @GrainIdN1) || coalesce(''+'' || @GrainIdExtensionString, '''') END;');

INSERT OR REPLACE INTO OrleansQuery (QueryKey, QueryText) VALUES ('ClearStorageKey', '
  UPDATE grain_state
  SET doc = NULL, version = version + 1, modified_at = CAST(unixepoch(''subsec'') * 1000 AS INTEGER)
  WHERE service_id = @ServiceId AND grain_type = @GrainTypeString AND version = @GrainStateVersion AND grain_key =
    CASE WHEN @GrainIdN0 = 0 AND @GrainIdN1 = 0 AND @GrainIdExtensionString IS NOT NULL THEN @GrainIdExtensionString
      ELSE printf(''#%016x%016x'', @GrainIdN0, @GrainIdN1) || coalesce(''+'' || @GrainIdExtensionString, '''') END
  RETURNING version AS NewGrainStateVersion;');
