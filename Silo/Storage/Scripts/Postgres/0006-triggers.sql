-- Writing states brings their tables up to date in the same transaction, all states of a statement together: one statement may write
-- hundreds. Only rows that differ are written.
DO $$ BEGIN
  IF to_regtype('written_state') IS NULL THEN CREATE TYPE written_state AS (key word, doc text, record jsonb); END IF;
END $$;

-- Positions of the feed and revisions of the index are given out by one transaction at a time, from here to its commit: they become visible
-- in their order, and a reader who has seen one has seen all before it. Call it in a statement of its own: the next one sees what
-- the transaction before has committed.
CREATE OR REPLACE FUNCTION take_turn() RETURNS void LANGUAGE sql VOLATILE AS
$$ SELECT pg_advisory_xact_lock(x'50117'::integer, quote_ident(current_schema())::regnamespace::oid::integer) $$;

-- The planner is told to look rows up by their keys: a plan that was made while a table was empty is kept when it has grown.
CREATE OR REPLACE FUNCTION tell_places(written written_state[]) RETURNS void LANGUAGE plpgsql
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS
$$
DECLARE
  facts place_index[];
  cards card_feed[];
  cleared word[];
BEGIN
  INSERT INTO place_update
  SELECT told.* FROM unnest(written) AS state CROSS JOIN LATERAL place_updates_of(state.key, state.record) AS told
  ON CONFLICT (campaign, place_key) DO UPDATE
  SET stage = excluded.stage, in_scope = excluded.in_scope, contact = excluded.contact, channel = excluded.channel,
    answer_kind = excluded.answer_kind, desk_reason = excluded.desk_reason, desk_since = excluded.desk_since,
    desk_not_before = excluded.desk_not_before, calls = excluded.calls, asked_at = excluded.asked_at,
    reminded_at = excluded.reminded_at, calls_opened_at = excluded.calls_opened_at, defaulted_at = excluded.defaulted_at,
    last_chance_at = excluded.last_chance_at, answered_at = excluded.answered_at
  WHERE place_update IS DISTINCT FROM excluded;

  INSERT INTO place_name
  SELECT told.* FROM unnest(written) AS state CROSS JOIN LATERAL place_name_of(state.key, state.record) AS told
  ON CONFLICT (place_key) DO UPDATE
  SET name = excluded.name, city = excluded.city, postcode = excluded.postcode, is_public = excluded.is_public
  WHERE place_name IS DISTINCT FROM excluded;

  DELETE FROM contact_gap AS held USING unnest(written) AS state
  WHERE held.place_key = state.key AND jsonb_typeof(state.record -> 'gap') IS DISTINCT FROM 'object';

  INSERT INTO contact_gap
  SELECT told.* FROM unnest(written) AS state CROSS JOIN LATERAL contact_gap_of(state.key, state.record) AS told
  ON CONFLICT (place_key) DO UPDATE
  SET reason = excluded.reason, vital = excluded.vital, name = excluded.name, city = excluded.city, verified_at = excluded.verified_at,
    put_off_at = excluded.put_off_at, no_mailbox = excluded.no_mailbox
  WHERE contact_gap IS DISTINCT FROM excluded;

  SELECT array_agg(state.key) INTO cleared FROM unnest(written) AS state WHERE state.doc IS NULL;
  IF cleared IS NOT NULL THEN
    DELETE FROM place_index WHERE place_key = ANY (cleared);
    DELETE FROM place_update WHERE place_key = ANY (cleared);
    DELETE FROM place_name WHERE place_key = ANY (cleared);
  END IF;

  -- What differs is known before the turn is taken: most writes change neither.
  SELECT array_agg(ROW (state.key, territory_of(state.key), state.record #>> '{scopeFacts,status}', told.facts, 0)::place_index ORDER BY state.key)
  INTO facts
  FROM unnest(written) AS state CROSS JOIN LATERAL (SELECT part_of(state.doc, 'scopeFacts')) AS told (facts)
  WHERE told.facts IS NOT NULL AND told.facts IS DISTINCT FROM (SELECT held.facts FROM place_index AS held WHERE held.place_key = state.key);

  SELECT array_agg(ROW (0, state.key, territory_of(state.key), told.card, this_moment())::card_feed ORDER BY state.key)
  INTO cards
  FROM unnest(written) AS state CROSS JOIN LATERAL (SELECT part_of(state.doc, 'card')) AS told (card)
  WHERE told.card IS DISTINCT FROM (SELECT held.card FROM card_feed AS held WHERE held.place_key = state.key);

  IF facts IS NULL AND cards IS NULL THEN
    RETURN;
  END IF;

  PERFORM take_turn();

  INSERT INTO place_index
  SELECT told.place_key, told.territory, told.status, told.facts, last.revision + told.ordinality
  FROM unnest(facts) WITH ORDINALITY AS told CROSS JOIN (SELECT coalesce(max(revision), 0) FROM place_index) AS last (revision)
  ON CONFLICT (place_key) DO UPDATE SET status = excluded.status, facts = excluded.facts, revision = excluded.revision;

  INSERT INTO card_feed
  SELECT last.position + told.ordinality, told.place_key, told.territory, told.card, told.at
  FROM unnest(cards) WITH ORDINALITY AS told CROSS JOIN (SELECT coalesce(max(position), 0) FROM card_feed) AS last (position)
  ON CONFLICT (place_key) DO UPDATE SET position = excluded.position, card = excluded.card, at = excluded.at;
END
$$;

CREATE OR REPLACE FUNCTION tell_persons(written written_state[]) RETURNS void LANGUAGE plpgsql
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS
$$
BEGIN
  DELETE FROM letter AS held USING unnest(written) AS state
  WHERE held.person = state.key AND NOT EXISTS
    (SELECT FROM letters_of(state.key, state.record) AS told WHERE (told.campaign, told.kind) = (held.campaign, held.kind));

  INSERT INTO letter
  SELECT told.* FROM unnest(written) AS state CROSS JOIN LATERAL letters_of(state.key, state.record) AS told
  ON CONFLICT (person, campaign, kind) DO UPDATE
  SET state = excluded.state, due_at = excluded.due_at, leased_at = excluded.leased_at, handed_at = excluded.handed_at,
    domain = excluded.domain, refusal = excluded.refusal, copies = excluded.copies
  WHERE letter IS DISTINCT FROM excluded;

  DELETE FROM receipt AS held USING unnest(written) AS state
  WHERE held.person = state.key AND NOT EXISTS
    (SELECT FROM receipts_of(state.key, state.record) AS told WHERE told.day = held.day);

  INSERT INTO receipt
  SELECT told.* FROM unnest(written) AS state CROSS JOIN LATERAL receipts_of(state.key, state.record) AS told
  ON CONFLICT (person, day) DO UPDATE
  SET campaign = excluded.campaign, state = excluded.state, due_at = excluded.due_at, leased_at = excluded.leased_at,
    handed_at = excluded.handed_at, domain = excluded.domain, refusal = excluded.refusal, copies = excluded.copies
  WHERE receipt IS DISTINCT FROM excluded;
END
$$;

CREATE OR REPLACE FUNCTION tell_campaigns(written written_state[]) RETURNS void LANGUAGE plpgsql AS
$$
BEGIN
  INSERT INTO campaign_index
  SELECT told.* FROM unnest(written) AS state CROSS JOIN LATERAL campaign_of(state.key, state.record) AS told
  ON CONFLICT (campaign) DO UPDATE
  SET state = excluded.state, title = excluded.title, changed_at = excluded.changed_at
  WHERE campaign_index IS DISTINCT FROM excluded;

  DELETE FROM campaign_index AS held USING unnest(written) AS state WHERE held.campaign = state.key AND state.doc IS NULL;
END
$$;

CREATE OR REPLACE FUNCTION tell_proposals(written written_state[]) RETURNS void LANGUAGE plpgsql
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS
$$
BEGIN
  DELETE FROM proposal AS held USING unnest(written) AS state
  WHERE held.proposal = state.key AND NOT EXISTS
    (SELECT FROM proposals_of(state.key, state.record) AS told WHERE told.territory = held.territory);

  INSERT INTO proposal
  SELECT told.* FROM unnest(written) AS state CROSS JOIN LATERAL proposals_of(state.key, state.record) AS told
  ON CONFLICT (proposal, territory) DO UPDATE
  SET campaign = excluded.campaign, person = excluded.person, source = excluded.source, state = excluded.state,
    received_at = excluded.received_at
  WHERE ROW (proposal.*) IS DISTINCT FROM ROW (excluded.*);
END
$$;

CREATE OR REPLACE FUNCTION tell_written() RETURNS trigger LANGUAGE plpgsql AS
$$
DECLARE
  kind word;
  states written_state[];
BEGIN
  FOR kind, states IN
    SELECT grain_type, array_agg(ROW (grain_key, doc, doc::jsonb)::written_state ORDER BY grain_key)
    FROM written WHERE grain_type IN ('place', 'person', 'campaign', 'proposal') GROUP BY grain_type
  LOOP
    CASE kind
      WHEN 'place' THEN PERFORM tell_places(states);
      WHEN 'person' THEN PERFORM tell_persons(states);
      WHEN 'campaign' THEN PERFORM tell_campaigns(states);
      ELSE PERFORM tell_proposals(states);
    END CASE;
  END LOOP;
  RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER grain_state_written AFTER INSERT ON grain_state
REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION tell_written();
CREATE OR REPLACE TRIGGER grain_state_rewritten AFTER UPDATE ON grain_state
REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION tell_written();

-- "INSERT INTO tell (service_id, grain_type, grain_key)" does the same for states that stand: the recount says it to repair.
CREATE OR REPLACE VIEW tell AS SELECT service_id, grain_type, grain_key FROM grain_state;

CREATE OR REPLACE FUNCTION tell_again() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
  UPDATE grain_state SET doc = doc WHERE service_id = NEW.service_id AND grain_type = NEW.grain_type AND grain_key = NEW.grain_key;
  RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER tell_again INSTEAD OF INSERT ON tell FOR EACH ROW EXECUTE FUNCTION tell_again();
