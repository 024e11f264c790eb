-- What waits to be read by a person, as the states of proposals tell it: a row for each territory of its places, one with an
-- empty territory where no place is known. Instants are milliseconds since 1970 (UTC). What people wrote stays in the document.
CREATE TABLE IF NOT EXISTS proposal
(
  proposal    TEXT NOT NULL,
  territory   TEXT NOT NULL,
  campaign    TEXT NULL,
  person      TEXT NULL,
  source      TEXT NULL,                 -- page, mail
  state       TEXT NULL,                 -- open, accepted, corrected, refused
  received_at INTEGER NULL,
  PRIMARY KEY (proposal, territory)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS proposal_open ON proposal (received_at, proposal) WHERE state = 'open';

DROP VIEW IF EXISTS told_proposal;
CREATE VIEW told_proposal AS
SELECT DISTINCT
  s.service_id,
  s.grain_key AS proposal,
  coalesce(rtrim(rtrim(p.value, '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_'), '-'), '') AS territory,
  json_extract(s.doc, '$.said.campaign') AS campaign,
  json_extract(s.doc, '$.said.personId') AS person,
  json_extract(s.doc, '$.said.source') AS source,
  json_extract(s.doc, '$.state') AS state,
  CAST(round(unixepoch(json_extract(s.doc, '$.said.receivedAt'), 'subsec') * 1000) AS INTEGER) AS received_at
FROM grain_state AS s LEFT JOIN json_each(s.doc, '$.said.places') AS p
WHERE s.grain_type = 'proposal' AND json_extract(s.doc, '$.said') IS NOT NULL;

CREATE TRIGGER IF NOT EXISTS tell_proposal INSTEAD OF INSERT ON tell WHEN NEW.grain_type = 'proposal'
BEGIN
  DELETE FROM proposal
  WHERE proposal = NEW.grain_key AND territory NOT IN
    (SELECT territory FROM told_proposal WHERE service_id = NEW.service_id AND proposal = NEW.grain_key);

  INSERT INTO proposal
  SELECT proposal, territory, campaign, person, source, state, received_at
  FROM told_proposal WHERE service_id = NEW.service_id AND proposal = NEW.grain_key
  ON CONFLICT (proposal, territory) DO UPDATE
  SET campaign = excluded.campaign, person = excluded.person, source = excluded.source, state = excluded.state,
    received_at = excluded.received_at;
END;

CREATE TRIGGER IF NOT EXISTS proposal_state_written AFTER INSERT ON grain_state WHEN NEW.grain_type = 'proposal'
BEGIN
  INSERT INTO tell (service_id, grain_type, grain_key) VALUES (NEW.service_id, NEW.grain_type, NEW.grain_key);
END;

CREATE TRIGGER IF NOT EXISTS proposal_state_rewritten AFTER UPDATE OF doc ON grain_state WHEN NEW.grain_type = 'proposal'
BEGIN
  INSERT INTO tell (service_id, grain_type, grain_key) VALUES (NEW.service_id, NEW.grain_type, NEW.grain_key);
END;
