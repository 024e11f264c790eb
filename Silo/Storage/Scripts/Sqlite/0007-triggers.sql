-- Writing a state brings its tables up to date in the same transaction. "INSERT INTO tell (service_id, grain_type, grain_key)"
-- does it for one state: the triggers say it after every write, the recount says it to repair. Only rows that differ are written.
DROP VIEW IF EXISTS tell;
CREATE VIEW tell AS SELECT service_id, grain_type, grain_key FROM grain_state;

CREATE TRIGGER IF NOT EXISTS tell_place INSTEAD OF INSERT ON tell WHEN NEW.grain_type = 'place'
BEGIN
  INSERT INTO place_index (place_key, territory, status, facts, revision)
  SELECT place_key, territory, status, facts, (SELECT coalesce(max(revision), 0) + 1 FROM place_index)
  FROM told_place_index WHERE service_id = NEW.service_id AND place_key = NEW.grain_key
  ON CONFLICT (place_key) DO UPDATE
  SET status = excluded.status, facts = excluded.facts, revision = excluded.revision
  WHERE facts IS NOT excluded.facts;

  INSERT INTO place_update
  SELECT campaign, place_key, territory, stage, in_scope, contact, channel, answer_kind, desk_reason, desk_since, desk_not_before,
    calls, asked_at, reminded_at, calls_opened_at, defaulted_at, last_chance_at, answered_at
  FROM told_place_update WHERE service_id = NEW.service_id AND place_key = NEW.grain_key
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

  -- The place's row moves to the end. (OR REPLACE would not do: an upsert that fires a trigger overrules it.)
  INSERT INTO card_feed (position, place_key, territory, card, at)
  SELECT (SELECT coalesce(max(position), 0) + 1 FROM card_feed), place_key, territory, card, CAST(unixepoch('subsec') * 1000 AS INTEGER)
  FROM told_card
  WHERE service_id = NEW.service_id AND place_key = NEW.grain_key
    AND card IS NOT (SELECT held.card FROM card_feed AS held WHERE held.place_key = NEW.grain_key)
  ON CONFLICT (place_key) DO UPDATE SET position = excluded.position, card = excluded.card, at = excluded.at;
END;

CREATE TRIGGER IF NOT EXISTS tell_person INSTEAD OF INSERT ON tell WHEN NEW.grain_type = 'person'
BEGIN
  DELETE FROM letter
  WHERE person = NEW.grain_key AND (campaign, kind) NOT IN
    (SELECT campaign, kind FROM told_letter WHERE service_id = NEW.service_id AND person = NEW.grain_key);

  INSERT INTO letter
  SELECT person, campaign, kind, state, due_at, leased_at, handed_at
  FROM told_letter WHERE service_id = NEW.service_id AND person = NEW.grain_key
  ON CONFLICT (person, campaign, kind) DO UPDATE
  SET state = excluded.state, due_at = excluded.due_at, leased_at = excluded.leased_at, handed_at = excluded.handed_at
  WHERE (state, due_at, leased_at, handed_at) IS NOT (excluded.state, excluded.due_at, excluded.leased_at, excluded.handed_at);
END;

CREATE TRIGGER IF NOT EXISTS tell_campaign INSTEAD OF INSERT ON tell WHEN NEW.grain_type = 'campaign'
BEGIN
  INSERT INTO campaign_index
  SELECT campaign, state, title, changed_at
  FROM told_campaign WHERE service_id = NEW.service_id AND campaign = NEW.grain_key
  ON CONFLICT (campaign) DO UPDATE
  SET state = excluded.state, title = excluded.title, changed_at = excluded.changed_at;
END;

CREATE TRIGGER IF NOT EXISTS grain_state_written AFTER INSERT ON grain_state WHEN NEW.grain_type IN ('place', 'person', 'campaign')
BEGIN
  INSERT INTO tell (service_id, grain_type, grain_key) VALUES (NEW.service_id, NEW.grain_type, NEW.grain_key);
END;

CREATE TRIGGER IF NOT EXISTS grain_state_rewritten AFTER UPDATE OF doc ON grain_state WHEN NEW.grain_type IN ('place', 'person', 'campaign')
BEGIN
  INSERT INTO tell (service_id, grain_type, grain_key) VALUES (NEW.service_id, NEW.grain_type, NEW.grain_key);
END;

-- A cleared place or campaign leaves its tables; its card leaves the feed as a change to nothing. The places of a campaign
-- are found by key alone only by looking through all of them, which a clearing may do: it hardly ever happens.
CREATE TRIGGER IF NOT EXISTS grain_state_cleared AFTER UPDATE OF doc ON grain_state
WHEN NEW.doc IS NULL AND NEW.grain_type IN ('place', 'campaign')
BEGIN
  DELETE FROM place_index WHERE NEW.grain_type = 'place' AND place_key = NEW.grain_key;
  DELETE FROM place_update WHERE NEW.grain_type = 'place' AND place_key = NEW.grain_key;
  DELETE FROM campaign_index WHERE NEW.grain_type = 'campaign' AND campaign = NEW.grain_key;
END;
