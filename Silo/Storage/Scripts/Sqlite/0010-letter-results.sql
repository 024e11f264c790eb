-- The outbox learns what became of letters: put off, refused, given out twice; and the domain they go to, for the pace of each mail
-- operator. Derived like before: the table is made anew from the states of persons.
DROP TRIGGER IF EXISTS tell_person;
DROP VIEW IF EXISTS told_letter;
DROP TABLE IF EXISTS letter;
CREATE TABLE letter
(
  person    TEXT NOT NULL,
  campaign  TEXT NOT NULL,
  kind      TEXT NOT NULL,               -- ask, reminder, lastChance
  state     TEXT NULL,                   -- due, leased, deferred, handed, refused, cancelled
  due_at    INTEGER NULL,
  leased_at INTEGER NULL,
  handed_at INTEGER NULL,
  domain    TEXT NULL,                   -- of the person's address, lower case
  refusal   TEXT NULL,                   -- the last one's code
  copies    INTEGER NULL,                -- second copies that may exist
  PRIMARY KEY (person, campaign, kind)
) WITHOUT ROWID;
CREATE INDEX letter_waiting ON letter (state, due_at) WHERE state IN ('due', 'leased', 'deferred');
CREATE INDEX letter_campaign ON letter (campaign, kind, state);

CREATE VIEW told_letter AS
SELECT
  s.service_id,
  s.grain_key AS person,
  json_extract(s.doc, l.fullkey || '.campaign') AS campaign,
  json_extract(s.doc, l.fullkey || '.kind') AS kind,
  json_extract(s.doc, l.fullkey || '.state') AS state,
  CAST(round(unixepoch(json_extract(s.doc, l.fullkey || '.dueAt'), 'subsec') * 1000) AS INTEGER) AS due_at,
  CAST(round(unixepoch(json_extract(s.doc, l.fullkey || '.leasedAt'), 'subsec') * 1000) AS INTEGER) AS leased_at,
  CAST(round(unixepoch(json_extract(s.doc, l.fullkey || '.handedAt'), 'subsec') * 1000) AS INTEGER) AS handed_at,
  lower(substr(json_extract(s.doc, '$.mail'), instr(json_extract(s.doc, '$.mail'), '@') + 1)) AS domain,
  json_extract(s.doc, l.fullkey || '.refusal') AS refusal,
  json_extract(s.doc, l.fullkey || '.copies') AS copies
FROM grain_state AS s, json_each(s.doc, '$.letters') AS l
WHERE s.grain_type = 'person';

CREATE TRIGGER tell_person INSTEAD OF INSERT ON tell WHEN NEW.grain_type = 'person'
BEGIN
  DELETE FROM letter
  WHERE person = NEW.grain_key AND (campaign, kind) NOT IN
    (SELECT campaign, kind FROM told_letter WHERE service_id = NEW.service_id AND person = NEW.grain_key);

  INSERT INTO letter (person, campaign, kind, state, due_at, leased_at, handed_at, domain, refusal, copies)
  SELECT person, campaign, kind, state, due_at, leased_at, handed_at, domain, refusal, copies
  FROM told_letter WHERE service_id = NEW.service_id AND person = NEW.grain_key
  ON CONFLICT (person, campaign, kind) DO UPDATE
  SET state = excluded.state, due_at = excluded.due_at, leased_at = excluded.leased_at, handed_at = excluded.handed_at,
    domain = excluded.domain, refusal = excluded.refusal, copies = excluded.copies
  WHERE (state, due_at, leased_at, handed_at, domain, refusal, copies)
    IS NOT (excluded.state, excluded.due_at, excluded.leased_at, excluded.handed_at, excluded.domain, excluded.refusal, excluded.copies);
END;

INSERT INTO letter (person, campaign, kind, state, due_at, leased_at, handed_at, domain, refusal, copies)
SELECT person, campaign, kind, state, due_at, leased_at, handed_at, domain, refusal, copies FROM told_letter;
