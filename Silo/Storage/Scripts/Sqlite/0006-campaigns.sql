-- The list of campaigns, as their states tell it. Instants are milliseconds since 1970 (UTC).
CREATE TABLE IF NOT EXISTS campaign_index
(
  campaign   TEXT NOT NULL PRIMARY KEY,
  state      TEXT NULL,                  -- draft, running, paused, finished
  title      TEXT NULL,
  changed_at INTEGER NULL
) WITHOUT ROWID;

DROP VIEW IF EXISTS told_campaign;
CREATE VIEW told_campaign AS
SELECT
  service_id,
  grain_key AS campaign,
  json_extract(doc, '$.state') AS state,
  json_extract(doc, '$.plan.title') AS title,
  CAST(round(unixepoch(json_extract(doc, '$.log[#-1].at'), 'subsec') * 1000) AS INTEGER) AS changed_at
FROM grain_state
WHERE grain_type = 'campaign' AND json_extract(doc, '$.plan') IS NOT NULL;
