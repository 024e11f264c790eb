-- What is derived from the states of places, in the transaction of each write. Each "told_" view says once how a table
-- follows from the documents; the triggers and the recount both read it. Instants are milliseconds since 1970 (UTC).

-- The scope of every place, so that a scope can be applied or previewed without waking 60,000 grains.
CREATE TABLE IF NOT EXISTS place_index
(
  place_key TEXT NOT NULL PRIMARY KEY,   -- fr-75-123: a territory is a range of keys
  territory TEXT NOT NULL,
  status    TEXT NULL,
  facts     TEXT NOT NULL,               -- JSON of the scope facts
  revision  INTEGER NOT NULL             -- grows with every change of facts: "what is new since" needs no clock
) WITHOUT ROWID;
CREATE UNIQUE INDEX IF NOT EXISTS place_index_revision ON place_index (revision);
CREATE INDEX IF NOT EXISTS place_index_territory ON place_index (territory, revision);

-- How far each place has come in each campaign. All figures are counted here.
CREATE TABLE IF NOT EXISTS place_update
(
  campaign        TEXT NOT NULL,
  place_key       TEXT NOT NULL,
  territory       TEXT NOT NULL,
  stage           TEXT NULL,
  in_scope        INTEGER NOT NULL,
  contact         TEXT NULL,
  channel         TEXT NULL,             -- of the answer that stands
  answer_kind     TEXT NULL,             -- nothingChanges, closure, services, hours, message, closedForGood
  desk_reason     TEXT NULL,             -- waits for a call, and why
  desk_since      INTEGER NULL,
  desk_not_before INTEGER NULL,
  calls           INTEGER NOT NULL,
  asked_at        INTEGER NULL,
  reminded_at     INTEGER NULL,
  calls_opened_at INTEGER NULL,
  defaulted_at    INTEGER NULL,
  last_chance_at  INTEGER NULL,
  answered_at     INTEGER NULL,
  PRIMARY KEY (campaign, place_key)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS place_update_desk ON place_update (campaign, territory, place_key) WHERE desk_reason IS NOT NULL;

DROP VIEW IF EXISTS told_place_index;
CREATE VIEW told_place_index AS
SELECT
  service_id,
  grain_key AS place_key,
  rtrim(rtrim(grain_key, '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_'), '-') AS territory,
  json_extract(doc, '$.scopeFacts.status') AS status,
  json_extract(doc, '$.scopeFacts') AS facts
FROM grain_state
WHERE grain_type = 'place' AND json_extract(doc, '$.scopeFacts') IS NOT NULL;

DROP VIEW IF EXISTS told_place_update;
CREATE VIEW told_place_update AS
SELECT
  service_id,
  campaign,
  place_key,
  rtrim(rtrim(place_key, '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_'), '-') AS territory,
  json_extract(told, '$.stage') AS stage,
  coalesce(json_extract(told, '$.inScope'), 0) AS in_scope,
  json_extract(told, '$.contact') AS contact,
  json_extract(told, '$.answer.channel') AS channel,
  CASE json_extract(told, '$.answer.content.kind')
    WHEN 'changes' THEN
    (
      -- The weightiest of what was said: the whole place closes, services stop, other hours, a message.
      SELECT substr(min(CASE
        WHEN p.value ->> '$.kind' = 'closure' AND p.value ->> '$.serviceId' IS NULL THEN '1closure'
        WHEN p.value ->> '$.kind' = 'closure' THEN '2services'
        WHEN p.value ->> '$.kind' = 'changedHours' THEN '3hours'
        ELSE '4message' END), 2)
      FROM json_each(told, '$.answer.content.periods') AS p
    )
    ELSE json_extract(told, '$.answer.content.kind')
  END AS answer_kind,
  json_extract(told, '$.desk.reason') AS desk_reason,
  CAST(round(unixepoch(json_extract(told, '$.desk.since'), 'subsec') * 1000) AS INTEGER) AS desk_since,
  CAST(round(unixepoch(json_extract(told, '$.desk.notBefore'), 'subsec') * 1000) AS INTEGER) AS desk_not_before,
  coalesce(json_array_length(told, '$.calls'), 0) AS calls,
  CAST(round(unixepoch(json_extract(told, '$.askedAt'), 'subsec') * 1000) AS INTEGER) AS asked_at,
  CAST(round(unixepoch(json_extract(told, '$.remindedAt'), 'subsec') * 1000) AS INTEGER) AS reminded_at,
  CAST(round(unixepoch(json_extract(told, '$.callsOpenedAt'), 'subsec') * 1000) AS INTEGER) AS calls_opened_at,
  CAST(round(unixepoch(json_extract(told, '$.defaultedAt'), 'subsec') * 1000) AS INTEGER) AS defaulted_at,
  CAST(round(unixepoch(json_extract(told, '$.lastChanceAt'), 'subsec') * 1000) AS INTEGER) AS last_chance_at,
  CAST(round(unixepoch(json_extract(told, '$.answeredAt'), 'subsec') * 1000) AS INTEGER) AS answered_at
FROM
(
  -- DISTINCT removes nothing: it makes SQLite take each update out of its document once, not once a column.
  SELECT DISTINCT s.service_id, s.grain_key AS place_key, u.key AS campaign, jsonb_extract(u.value, '$.update') AS told
  FROM grain_state AS s, json_each(s.doc, '$.updates') AS u
  WHERE s.grain_type = 'place'
);
