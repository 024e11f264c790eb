-- Automatic mails that confirm a reply: rows of the outbox like letters, one a local day and person. Derived from the states of
-- persons by a trigger of their own. Instants are milliseconds since 1970 (UTC).
CREATE TABLE IF NOT EXISTS receipt
(
  person    TEXT NOT NULL,
  day       TEXT NOT NULL,               -- local to the place: 2019-06-14
  campaign  TEXT NULL,
  state     TEXT NULL,                   -- due, leased, deferred, handed, refused, cancelled
  due_at    INTEGER NULL,
  leased_at INTEGER NULL,
  handed_at INTEGER NULL,
  domain    TEXT NULL,                   -- of the person's address, lower case
  refusal   TEXT NULL,
  copies    INTEGER NULL,
  PRIMARY KEY (person, day)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS receipt_waiting ON receipt (state, due_at) WHERE state IN ('due', 'leased', 'deferred');
CREATE INDEX IF NOT EXISTS receipt_campaign ON receipt (campaign, state);

DROP VIEW IF EXISTS told_receipt;
CREATE VIEW told_receipt AS
SELECT
  s.service_id,
  s.grain_key AS person,
  r.key AS day,
  json_extract(r.value, '$.letter.campaign') AS campaign,
  json_extract(r.value, '$.letter.state') AS state,
  CAST(round(unixepoch(json_extract(r.value, '$.letter.dueAt'), 'subsec') * 1000) AS INTEGER) AS due_at,
  CAST(round(unixepoch(json_extract(r.value, '$.letter.leasedAt'), 'subsec') * 1000) AS INTEGER) AS leased_at,
  CAST(round(unixepoch(json_extract(r.value, '$.letter.handedAt'), 'subsec') * 1000) AS INTEGER) AS handed_at,
  lower(substr(json_extract(s.doc, '$.mail'), instr(json_extract(s.doc, '$.mail'), '@') + 1)) AS domain,
  json_extract(r.value, '$.letter.refusal') AS refusal,
  json_extract(r.value, '$.letter.copies') AS copies
FROM grain_state AS s, json_each(s.doc, '$.receipts') AS r
WHERE s.grain_type = 'person';

CREATE TRIGGER IF NOT EXISTS tell_receipt INSTEAD OF INSERT ON tell
WHEN NEW.grain_type = 'person' AND
(
  EXISTS (SELECT 1 FROM receipt WHERE person = NEW.grain_key)
  OR (SELECT json_type(doc, '$.receipts') FROM grain_state
      WHERE service_id = NEW.service_id AND grain_type = 'person' AND grain_key = NEW.grain_key) = 'object'
)
BEGIN
  DELETE FROM receipt
  WHERE person = NEW.grain_key AND day NOT IN
    (SELECT day FROM told_receipt WHERE service_id = NEW.service_id AND person = NEW.grain_key);

  INSERT INTO receipt (person, day, campaign, state, due_at, leased_at, handed_at, domain, refusal, copies)
  SELECT person, day, campaign, state, due_at, leased_at, handed_at, domain, refusal, copies
  FROM told_receipt WHERE service_id = NEW.service_id AND person = NEW.grain_key
  ON CONFLICT (person, day) DO UPDATE
  SET campaign = excluded.campaign, state = excluded.state, due_at = excluded.due_at, leased_at = excluded.leased_at,
    handed_at = excluded.handed_at, domain = excluded.domain, refusal = excluded.refusal, copies = excluded.copies;
END;

-- Everything that leaves by the post.
DROP VIEW IF EXISTS outgoing;
CREATE VIEW outgoing AS
SELECT person, campaign, kind, NULL AS day, state, due_at, leased_at, handed_at, domain, refusal, copies FROM letter
UNION ALL
SELECT person, campaign, 'receipt', day, state, due_at, leased_at, handed_at, domain, refusal, copies FROM receipt;
