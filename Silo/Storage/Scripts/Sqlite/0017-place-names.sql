-- The names of all places, public or not, so that staff find one without waking it. No address: it may be secret.
CREATE TABLE IF NOT EXISTS place_name
(
  place_key TEXT NOT NULL PRIMARY KEY,   -- fr-75-123: a territory is a range of keys
  name      TEXT NOT NULL,
  city      TEXT NULL,
  postcode  TEXT NULL,                   -- none where access is on referral
  is_public INTEGER NOT NULL             -- 1 where there is a public card
) WITHOUT ROWID;

DROP VIEW IF EXISTS told_place_name;
CREATE VIEW told_place_name AS
SELECT
  service_id,
  grain_key AS place_key,
  json_extract(doc, '$.sheet.name') AS name,
  json_extract(doc, '$.sheet.position.city') AS city,
  CASE WHEN json_extract(doc, '$.sheet.onReferral') THEN NULL ELSE json_extract(doc, '$.sheet.position.postalCode') END AS postcode,
  json_type(doc, '$.card') IS NOT NULL AND json_type(doc, '$.card') <> 'null' AS is_public
FROM grain_state
WHERE grain_type = 'place' AND json_extract(doc, '$.sheet.name') IS NOT NULL;

DROP TRIGGER IF EXISTS tell_place_name;
CREATE TRIGGER tell_place_name INSTEAD OF INSERT ON tell WHEN NEW.grain_type = 'place'
BEGIN
  INSERT INTO place_name (place_key, name, city, postcode, is_public)
  SELECT place_key, name, city, postcode, is_public
  FROM told_place_name WHERE service_id = NEW.service_id AND place_key = NEW.grain_key
  ON CONFLICT (place_key) DO UPDATE
  SET name = excluded.name, city = excluded.city, postcode = excluded.postcode, is_public = excluded.is_public
  WHERE (name, city, postcode, is_public) IS NOT (excluded.name, excluded.city, excluded.postcode, excluded.is_public);
END;

DROP TRIGGER IF EXISTS place_name_cleared;
CREATE TRIGGER place_name_cleared AFTER UPDATE OF doc ON grain_state WHEN NEW.doc IS NULL AND NEW.grain_type = 'place'
BEGIN
  DELETE FROM place_name WHERE place_key = NEW.grain_key;
END;

-- Places that were written before.
INSERT INTO place_name (place_key, name, city, postcode, is_public)
SELECT place_key, name, city, postcode, is_public FROM told_place_name WHERE TRUE
ON CONFLICT (place_key) DO NOTHING;
