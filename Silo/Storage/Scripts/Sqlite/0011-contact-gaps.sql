-- The places to which no letter can go, as the states of places tell it: the work before a campaign. Instants are milliseconds since
-- 1970 (UTC). Places written by an older program get their row with their next write.
CREATE TABLE IF NOT EXISTS contact_gap
(
  place_key   TEXT NOT NULL PRIMARY KEY,
  territory   TEXT NOT NULL,
  reason      TEXT NOT NULL,             -- nobody, dead, objected
  vital       INTEGER NOT NULL,          -- 1 where it offers what people cannot do without
  name        TEXT NULL,
  city        TEXT NULL,                 -- none where access is on referral
  verified_at INTEGER NULL,
  put_off_at  INTEGER NULL,
  no_mailbox  INTEGER NOT NULL           -- 1 where staff noted that there is none
) WITHOUT ROWID;

DROP VIEW IF EXISTS told_contact_gap;
CREATE VIEW told_contact_gap AS
SELECT
  service_id,
  grain_key AS place_key,
  rtrim(rtrim(grain_key, '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_'), '-') AS territory,
  json_extract(doc, '$.gap.reason') AS reason,
  json_extract(doc, '$.gap.vital') AS vital,
  json_extract(doc, '$.gap.name') AS name,
  json_extract(doc, '$.gap.city') AS city,
  CAST(round(unixepoch(json_extract(doc, '$.gap.lastVerified'), 'subsec') * 1000) AS INTEGER) AS verified_at,
  CASE json_extract(doc, '$.gap.note.kind')
    WHEN 'putOff' THEN CAST(round(unixepoch(json_extract(doc, '$.gap.note.at'), 'subsec') * 1000) AS INTEGER)
  END AS put_off_at,
  coalesce(json_extract(doc, '$.gap.note.kind') = 'noMailbox', 0) AS no_mailbox
FROM grain_state
WHERE grain_type = 'place' AND json_extract(doc, '$.gap') IS NOT NULL;

-- Nearly every place has a mailbox: for those the condition is all that is looked at.
DROP TRIGGER IF EXISTS tell_contact_gap;
CREATE TRIGGER tell_contact_gap INSTEAD OF INSERT ON tell
WHEN NEW.grain_type = 'place'
  AND (EXISTS (SELECT 1 FROM contact_gap WHERE place_key = NEW.grain_key)
    OR EXISTS (SELECT 1 FROM told_contact_gap WHERE service_id = NEW.service_id AND place_key = NEW.grain_key))
BEGIN
  DELETE FROM contact_gap
  WHERE place_key = NEW.grain_key
    AND NOT EXISTS (SELECT 1 FROM told_contact_gap WHERE service_id = NEW.service_id AND place_key = NEW.grain_key);

  INSERT INTO contact_gap (place_key, territory, reason, vital, name, city, verified_at, put_off_at, no_mailbox)
  SELECT place_key, territory, reason, vital, name, city, verified_at, put_off_at, no_mailbox
  FROM told_contact_gap WHERE service_id = NEW.service_id AND place_key = NEW.grain_key
  ON CONFLICT (place_key) DO UPDATE
  SET reason = excluded.reason, vital = excluded.vital, name = excluded.name, city = excluded.city,
    verified_at = excluded.verified_at, put_off_at = excluded.put_off_at, no_mailbox = excluded.no_mailbox
  WHERE (reason, vital, name, city, verified_at, put_off_at, no_mailbox)
    IS NOT (excluded.reason, excluded.vital, excluded.name, excluded.city, excluded.verified_at, excluded.put_off_at, excluded.no_mailbox);
END;
