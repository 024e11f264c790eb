-- What follows from the state of a place or a person is the same as before, and written with less work: the document is parsed once a write, where each statement of each
-- trigger read and parsed it anew. It goes as a parsed document through views that hold nothing, each with its triggers, whose conditions stand in for the SELECT that an INSERT would
-- read its own table with, for which SQLite makes and drops a table in memory each time. The told_ views say the same for the recount, which holds both against each other;
-- what is hardly ever there is still taken from them.
DROP VIEW IF EXISTS parsed;
CREATE VIEW parsed AS SELECT service_id, grain_type, grain_key, doc FROM grain_state;
DROP VIEW IF EXISTS parsed_facts;
CREATE VIEW parsed_facts AS SELECT place_key, facts FROM place_index;
DROP VIEW IF EXISTS parsed_card;
CREATE VIEW parsed_card AS SELECT place_key, card FROM card_feed;

DROP TRIGGER IF EXISTS grain_state_written;
CREATE TRIGGER grain_state_written AFTER INSERT ON grain_state WHEN NEW.grain_type IN ('place', 'person')
BEGIN
  INSERT INTO parsed VALUES (NEW.service_id, NEW.grain_type, NEW.grain_key, jsonb(NEW.doc));
END;

DROP TRIGGER IF EXISTS grain_state_rewritten;
CREATE TRIGGER grain_state_rewritten AFTER UPDATE OF doc ON grain_state WHEN NEW.grain_type IN ('place', 'person')
BEGIN
  INSERT INTO parsed VALUES (NEW.service_id, NEW.grain_type, NEW.grain_key, jsonb(NEW.doc));
END;

DROP TRIGGER IF EXISTS campaign_state_written;
CREATE TRIGGER campaign_state_written AFTER INSERT ON grain_state WHEN NEW.grain_type = 'campaign'
BEGIN
  INSERT INTO tell (service_id, grain_type, grain_key) VALUES (NEW.service_id, NEW.grain_type, NEW.grain_key);
END;

DROP TRIGGER IF EXISTS campaign_state_rewritten;
CREATE TRIGGER campaign_state_rewritten AFTER UPDATE OF doc ON grain_state WHEN NEW.grain_type = 'campaign'
BEGIN
  INSERT INTO tell (service_id, grain_type, grain_key) VALUES (NEW.service_id, NEW.grain_type, NEW.grain_key);
END;

-- One state, told by hand.
DROP TRIGGER IF EXISTS tell_place;
DROP TRIGGER IF EXISTS tell_contact_gap;
DROP TRIGGER IF EXISTS tell_place_name;
DROP TRIGGER IF EXISTS tell_person;
DROP TRIGGER IF EXISTS tell_receipt;
DROP VIEW IF EXISTS stale_letters;
DROP TRIGGER IF EXISTS tell_parsed;
CREATE TRIGGER tell_parsed INSTEAD OF INSERT ON tell WHEN NEW.grain_type IN ('place', 'person')
BEGIN
  INSERT INTO parsed
  SELECT service_id, grain_type, grain_key, jsonb(doc) FROM grain_state
  WHERE service_id = NEW.service_id AND grain_type = NEW.grain_type AND grain_key = NEW.grain_key;
END;

CREATE TRIGGER parsed_place INSTEAD OF INSERT ON parsed WHEN NEW.grain_type = 'place'
BEGIN
  INSERT INTO parsed_facts VALUES (NEW.grain_key, json_extract(NEW.doc, '$.scopeFacts'));

  INSERT INTO place_update
  SELECT
    u.key,
    NEW.grain_key,
    rtrim(rtrim(NEW.grain_key, '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_'), '-'),
    json_extract(NEW.doc, u.fullkey || '.update.stage'),
    coalesce(json_extract(NEW.doc, u.fullkey || '.update.inScope'), 0),
    json_extract(NEW.doc, u.fullkey || '.update.contact'),
    json_extract(NEW.doc, u.fullkey || '.update.answer.channel'),
    CASE json_extract(NEW.doc, u.fullkey || '.update.answer.content.kind')
      WHEN 'changes' THEN
      (
        -- The weightiest of what was said: the whole place closes, services stop, other hours, a message.
        SELECT substr(min(CASE
          WHEN p.value ->> '$.kind' = 'closure' AND p.value ->> '$.serviceId' IS NULL THEN '1closure'
          WHEN p.value ->> '$.kind' = 'closure' THEN '2services'
          WHEN p.value ->> '$.kind' = 'changedHours' THEN '3hours'
          ELSE '4message' END), 2)
        FROM json_each(NEW.doc, u.fullkey || '.update.answer.content.periods') AS p
      )
      ELSE json_extract(NEW.doc, u.fullkey || '.update.answer.content.kind')
    END,
    json_extract(NEW.doc, u.fullkey || '.update.desk.reason'),
    CAST(round(unixepoch(json_extract(NEW.doc, u.fullkey || '.update.desk.since'), 'subsec') * 1000) AS INTEGER),
    CAST(round(unixepoch(json_extract(NEW.doc, u.fullkey || '.update.desk.notBefore'), 'subsec') * 1000) AS INTEGER),
    coalesce(json_array_length(NEW.doc, u.fullkey || '.update.calls'), 0),
    CAST(round(unixepoch(json_extract(NEW.doc, u.fullkey || '.update.askedAt'), 'subsec') * 1000) AS INTEGER),
    CAST(round(unixepoch(json_extract(NEW.doc, u.fullkey || '.update.remindedAt'), 'subsec') * 1000) AS INTEGER),
    CAST(round(unixepoch(json_extract(NEW.doc, u.fullkey || '.update.callsOpenedAt'), 'subsec') * 1000) AS INTEGER),
    CAST(round(unixepoch(json_extract(NEW.doc, u.fullkey || '.update.defaultedAt'), 'subsec') * 1000) AS INTEGER),
    CAST(round(unixepoch(json_extract(NEW.doc, u.fullkey || '.update.lastChanceAt'), 'subsec') * 1000) AS INTEGER),
    CAST(round(unixepoch(json_extract(NEW.doc, u.fullkey || '.update.answeredAt'), 'subsec') * 1000) AS INTEGER)
  FROM json_each(NEW.doc, '$.updates') AS u
  WHERE TRUE
  ON CONFLICT (campaign, place_key) DO UPDATE
  SET stage = excluded.stage, in_scope = excluded.in_scope, contact = excluded.contact, channel = excluded.channel,
    answer_kind = excluded.answer_kind, desk_reason = excluded.desk_reason, desk_since = excluded.desk_since,
    desk_not_before = excluded.desk_not_before, calls = excluded.calls, asked_at = excluded.asked_at,
    reminded_at = excluded.reminded_at, calls_opened_at = excluded.calls_opened_at, defaulted_at = excluded.defaulted_at,
    last_chance_at = excluded.last_chance_at, answered_at = excluded.answered_at
  WHERE (stage, in_scope, contact, channel, answer_kind, desk_reason, desk_since, desk_not_before, calls,
      asked_at, reminded_at, calls_opened_at, defaulted_at, last_chance_at, answered_at)
    IS NOT (excluded.stage, excluded.in_scope, excluded.contact, excluded.channel, excluded.answer_kind, excluded.desk_reason,
      excluded.desk_since, excluded.desk_not_before, excluded.calls, excluded.asked_at, excluded.reminded_at,
      excluded.calls_opened_at, excluded.defaulted_at, excluded.last_chance_at, excluded.answered_at);

  INSERT INTO parsed_card VALUES (NEW.grain_key, json_extract(NEW.doc, '$.card'));

  DELETE FROM contact_gap WHERE place_key = NEW.grain_key AND json_extract(NEW.doc, '$.gap') IS NULL;

  INSERT INTO contact_gap (place_key, territory, reason, vital, name, city, verified_at, put_off_at, no_mailbox)
  SELECT place_key, territory, reason, vital, name, city, verified_at, put_off_at, no_mailbox
  FROM told_contact_gap
  WHERE json_extract(NEW.doc, '$.gap') IS NOT NULL AND service_id = NEW.service_id AND place_key = NEW.grain_key
  ON CONFLICT (place_key) DO UPDATE
  SET reason = excluded.reason, vital = excluded.vital, name = excluded.name, city = excluded.city,
    verified_at = excluded.verified_at, put_off_at = excluded.put_off_at, no_mailbox = excluded.no_mailbox
  WHERE (reason, vital, name, city, verified_at, put_off_at, no_mailbox)
    IS NOT (excluded.reason, excluded.vital, excluded.name, excluded.city, excluded.verified_at, excluded.put_off_at, excluded.no_mailbox);

  INSERT INTO place_name (place_key, name, city, postcode, is_public)
  SELECT NEW.grain_key, json_extract(NEW.doc, '$.sheet.name'), json_extract(NEW.doc, '$.sheet.position.city'),
    CASE WHEN json_extract(NEW.doc, '$.sheet.onReferral') THEN NULL ELSE json_extract(NEW.doc, '$.sheet.position.postalCode') END,
    json_type(NEW.doc, '$.card') IS NOT NULL AND json_type(NEW.doc, '$.card') <> 'null'
  WHERE json_extract(NEW.doc, '$.sheet.name') IS NOT NULL
  ON CONFLICT (place_key) DO UPDATE
  SET name = excluded.name, city = excluded.city, postcode = excluded.postcode, is_public = excluded.is_public
  WHERE (name, city, postcode, is_public) IS NOT (excluded.name, excluded.city, excluded.postcode, excluded.is_public);
END;

CREATE TRIGGER parsed_facts_differ INSTEAD OF INSERT ON parsed_facts
WHEN NEW.facts IS NOT NULL AND NEW.facts IS NOT (SELECT held.facts FROM place_index AS held WHERE held.place_key = NEW.place_key)
BEGIN
  INSERT INTO place_index (place_key, territory, status, facts, revision)
  VALUES
  (
    NEW.place_key,
    rtrim(rtrim(NEW.place_key, '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_'), '-'),
    json_extract(NEW.facts, '$.status'),
    NEW.facts,
    (SELECT coalesce(max(revision), 0) + 1 FROM place_index)
  )
  ON CONFLICT (place_key) DO UPDATE SET status = excluded.status, facts = excluded.facts, revision = excluded.revision;
END;

CREATE TRIGGER parsed_card_differs INSTEAD OF INSERT ON parsed_card
WHEN NEW.card IS NOT (SELECT held.card FROM card_feed AS held WHERE held.place_key = NEW.place_key)
BEGIN
  -- The place's row moves to the end. (OR REPLACE would not do: an upsert that fires a trigger overrules it.)
  INSERT INTO card_feed (position, place_key, territory, card, at)
  VALUES
  (
    (SELECT coalesce(max(position), 0) + 1 FROM card_feed),
    NEW.place_key,
    rtrim(rtrim(NEW.place_key, '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_'), '-'),
    NEW.card,
    CAST(unixepoch('subsec') * 1000 AS INTEGER)
  )
  ON CONFLICT (place_key) DO UPDATE SET position = excluded.position, card = excluded.card, at = excluded.at;
END;

CREATE TRIGGER parsed_person INSTEAD OF INSERT ON parsed WHEN NEW.grain_type = 'person'
BEGIN
  INSERT INTO letter (person, campaign, kind, state, due_at, leased_at, handed_at, domain, refusal, copies)
  SELECT
    NEW.grain_key,
    json_extract(NEW.doc, l.fullkey || '.campaign'),
    json_extract(NEW.doc, l.fullkey || '.kind'),
    json_extract(NEW.doc, l.fullkey || '.state'),
    CAST(round(unixepoch(json_extract(NEW.doc, l.fullkey || '.dueAt'), 'subsec') * 1000) AS INTEGER),
    CAST(round(unixepoch(json_extract(NEW.doc, l.fullkey || '.leasedAt'), 'subsec') * 1000) AS INTEGER),
    CAST(round(unixepoch(json_extract(NEW.doc, l.fullkey || '.handedAt'), 'subsec') * 1000) AS INTEGER),
    lower(substr(json_extract(NEW.doc, '$.mail'), instr(json_extract(NEW.doc, '$.mail'), '@') + 1)),
    json_extract(NEW.doc, l.fullkey || '.refusal'),
    json_extract(NEW.doc, l.fullkey || '.copies')
  FROM json_each(NEW.doc, '$.letters') AS l
  WHERE TRUE
  ON CONFLICT (person, campaign, kind) DO UPDATE
  SET state = excluded.state, due_at = excluded.due_at, leased_at = excluded.leased_at, handed_at = excluded.handed_at,
    domain = excluded.domain, refusal = excluded.refusal, copies = excluded.copies
  WHERE (state, due_at, leased_at, handed_at, domain, refusal, copies)
    IS NOT (excluded.state, excluded.due_at, excluded.leased_at, excluded.handed_at, excluded.domain, excluded.refusal, excluded.copies);

  -- Rows to take away, which hardly ever are there, are looked for only where there are more rows than letters.
  DELETE FROM letter
  WHERE person = NEW.grain_key
    AND (SELECT count(*) FROM letter AS held WHERE held.person = NEW.grain_key) > (SELECT count(*) FROM json_each(NEW.doc, '$.letters'))
    AND (campaign, kind) NOT IN
      (SELECT t.campaign, t.kind FROM told_letter AS t WHERE t.service_id = NEW.service_id AND t.person = NEW.grain_key);

  DELETE FROM receipt
  WHERE person = NEW.grain_key AND day NOT IN (SELECT r.key FROM json_each(NEW.doc, '$.receipts') AS r);

  INSERT INTO receipt (person, day, campaign, state, due_at, leased_at, handed_at, domain, refusal, copies)
  SELECT person, day, campaign, state, due_at, leased_at, handed_at, domain, refusal, copies
  FROM told_receipt
  WHERE json_type(NEW.doc, '$.receipts') = 'object' AND service_id = NEW.service_id AND person = NEW.grain_key
  ON CONFLICT (person, day) DO UPDATE
  SET campaign = excluded.campaign, state = excluded.state, due_at = excluded.due_at, leased_at = excluded.leased_at,
    handed_at = excluded.handed_at, domain = excluded.domain, refusal = excluded.refusal, copies = excluded.copies;
END;
