-- The outbox, as the states of persons tell it. Instants are milliseconds since 1970 (UTC).
CREATE TABLE IF NOT EXISTS letter
(
  person    TEXT NOT NULL,
  campaign  TEXT NOT NULL,
  kind      TEXT NOT NULL,               -- ask, reminder, lastChance
  state     TEXT NULL,                   -- due, leased, handed, cancelled
  due_at    INTEGER NULL,
  leased_at INTEGER NULL,
  handed_at INTEGER NULL,
  PRIMARY KEY (person, campaign, kind)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS letter_waiting ON letter (state, due_at) WHERE state IN ('due', 'leased');
CREATE INDEX IF NOT EXISTS letter_campaign ON letter (campaign, kind, state);

DROP VIEW IF EXISTS told_letter;
CREATE VIEW told_letter AS
SELECT
  s.service_id,
  s.grain_key AS person,
  json_extract(s.doc, l.fullkey || '.campaign') AS campaign,
  json_extract(s.doc, l.fullkey || '.kind') AS kind,
  json_extract(s.doc, l.fullkey || '.state') AS state,
  CAST(round(unixepoch(json_extract(s.doc, l.fullkey || '.dueAt'), 'subsec') * 1000) AS INTEGER) AS due_at,
  CAST(round(unixepoch(json_extract(s.doc, l.fullkey || '.leasedAt'), 'subsec') * 1000) AS INTEGER) AS leased_at,
  CAST(round(unixepoch(json_extract(s.doc, l.fullkey || '.handedAt'), 'subsec') * 1000) AS INTEGER) AS handed_at
FROM grain_state AS s, json_each(s.doc, '$.letters') AS l
WHERE s.grain_type = 'person';
