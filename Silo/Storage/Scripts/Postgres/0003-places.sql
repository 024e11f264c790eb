-- What is derived from the states of places, in the transaction of each write. Each "..._of" function says once how rows
-- follow from a document; the triggers and the "told_" views of the recount both call it. Instants are milliseconds since 1970 (UTC).

-- The scope of every place, so that a scope can be applied or previewed without waking 60,000 grains.
CREATE TABLE IF NOT EXISTS place_index
(
  place_key word NOT NULL PRIMARY KEY,   -- fr-75-123: a territory is a range of keys
  territory word NOT NULL,
  status    word NULL,
  facts     text NOT NULL,               -- JSON of the scope facts
  revision  bigint NOT NULL              -- grows with every change of facts: "what is new since" needs no clock
);
CREATE UNIQUE INDEX IF NOT EXISTS place_index_revision ON place_index (revision);
CREATE INDEX IF NOT EXISTS place_index_territory ON place_index (territory, revision);

-- How far each place has come in each campaign. All figures are counted here.
CREATE TABLE IF NOT EXISTS place_update
(
  campaign        word NOT NULL,
  place_key       word NOT NULL,
  territory       word NOT NULL,
  stage           word NULL,
  in_scope        integer NOT NULL,
  contact         word NULL,
  channel         word NULL,             -- of the answer that stands
  answer_kind     word NULL,             -- nothingChanges, closure, services, hours, message, closedForGood
  desk_reason     word NULL,             -- waits for a call, and why
  desk_since      bigint NULL,
  desk_not_before bigint NULL,
  calls           integer NOT NULL,
  asked_at        bigint NULL,
  reminded_at     bigint NULL,
  calls_opened_at bigint NULL,
  defaulted_at    bigint NULL,
  last_chance_at  bigint NULL,
  answered_at     bigint NULL,
  PRIMARY KEY (campaign, place_key)
);
CREATE INDEX IF NOT EXISTS place_update_desk ON place_update (campaign, territory, place_key) WHERE desk_reason IS NOT NULL;
CREATE INDEX IF NOT EXISTS place_update_place ON place_update (place_key);

-- Changes of public cards, in the order they were committed. One row a place: a change moves it to the end, so that a reader
-- from 0 sees every card once. Positions are given out one transaction at a time: see "turn" in the script of the triggers.
CREATE TABLE IF NOT EXISTS card_feed
(
  position  bigint NOT NULL PRIMARY KEY,
  place_key word NOT NULL UNIQUE,
  territory word NOT NULL,
  card      text NULL,                   -- JSON; NULL when nothing is public any more
  at        bigint NOT NULL              -- the server's clock: for operators only
);

-- Changes when the feed is made anew: readers then start again from 0.
CREATE TABLE IF NOT EXISTS feed_epoch
(
  one   integer NOT NULL PRIMARY KEY CHECK (one = 1),
  epoch text NOT NULL
);
INSERT INTO feed_epoch (one, epoch) VALUES (1, substr(replace(gen_random_uuid()::text, '-', ''), 1, 16)) ON CONFLICT DO NOTHING;

-- The places to which no letter can go: the work before a campaign.
CREATE TABLE IF NOT EXISTS contact_gap
(
  place_key   word NOT NULL PRIMARY KEY,
  territory   word NOT NULL,
  reason      word NOT NULL,             -- nobody, dead, objected
  vital       integer NOT NULL,          -- 1 where it offers what people cannot do without
  name        text NULL,
  city        text NULL,                 -- none where access is on referral
  verified_at bigint NULL,
  put_off_at  bigint NULL,
  no_mailbox  integer NOT NULL           -- 1 where staff noted that there is none
);

-- The names of all places, public or not, so that staff find one without waking it. No address: it may be secret.
CREATE TABLE IF NOT EXISTS place_name
(
  place_key word NOT NULL PRIMARY KEY,
  name      text NOT NULL,
  city      text NULL,
  postcode  text NULL,                   -- none where access is on referral
  is_public integer NOT NULL             -- 1 where there is a public card
);

-- A part of a document, letter by letter; NULL where it is none.
CREATE OR REPLACE FUNCTION part_of(doc text, name text) RETURNS text LANGUAGE sql IMMUTABLE AS
$$ SELECT nullif((doc::json -> name)::text, 'null') $$;

CREATE OR REPLACE FUNCTION place_updates_of(place text, record jsonb) RETURNS SETOF place_update LANGUAGE sql STABLE AS
$$
  SELECT
    file.key,
    place,
    territory_of(place),
    told ->> 'stage',
    coalesce((told ->> 'inScope')::boolean, false)::integer,
    told ->> 'contact',
    told #>> '{answer,channel}',
    CASE told #>> '{answer,content,kind}'
      WHEN 'changes' THEN
      (
        -- The weightiest of what was said: the whole place closes, services stop, other hours, a message.
        SELECT substr(min(CASE
          WHEN period ->> 'kind' = 'closure' AND period ->> 'serviceId' IS NULL THEN '1closure'
          WHEN period ->> 'kind' = 'closure' THEN '2services'
          WHEN period ->> 'kind' = 'changedHours' THEN '3hours'
          ELSE '4message' END), 2)
        FROM jsonb_array_elements(told #> '{answer,content,periods}') AS period
      )
      ELSE told #>> '{answer,content,kind}'
    END,
    told #>> '{desk,reason}',
    instant(told #>> '{desk,since}'),
    instant(told #>> '{desk,notBefore}'),
    coalesce(jsonb_array_length(told -> 'calls'), 0),
    instant(told ->> 'askedAt'),
    instant(told ->> 'remindedAt'),
    instant(told ->> 'callsOpenedAt'),
    instant(told ->> 'defaultedAt'),
    instant(told ->> 'lastChanceAt'),
    instant(told ->> 'answeredAt')
  FROM jsonb_each(record -> 'updates') AS file CROSS JOIN LATERAL (SELECT file.value -> 'update') AS update (told)
$$;

CREATE OR REPLACE FUNCTION contact_gap_of(place text, record jsonb) RETURNS SETOF contact_gap LANGUAGE sql STABLE AS
$$
  SELECT
    place,
    territory_of(place),
    gap ->> 'reason',
    coalesce((gap ->> 'vital')::boolean, false)::integer,
    gap ->> 'name',
    gap ->> 'city',
    instant(gap ->> 'lastVerified'),
    CASE gap #>> '{note,kind}' WHEN 'putOff' THEN instant(gap #>> '{note,at}') END,
    coalesce(gap #>> '{note,kind}' = 'noMailbox', false)::integer
  FROM (SELECT record -> 'gap') AS of_place (gap)
  WHERE jsonb_typeof(gap) = 'object'
$$;

CREATE OR REPLACE FUNCTION place_name_of(place text, record jsonb) RETURNS SETOF place_name LANGUAGE sql STABLE AS
$$
  SELECT
    place,
    sheet ->> 'name',
    sheet #>> '{position,city}',
    CASE WHEN (sheet ->> 'onReferral')::boolean THEN NULL ELSE sheet #>> '{position,postalCode}' END,
    coalesce(jsonb_typeof(record -> 'card') <> 'null', false)::integer
  FROM (SELECT record -> 'sheet') AS of_place (sheet)
  WHERE sheet ->> 'name' IS NOT NULL
$$;

CREATE OR REPLACE VIEW told_place_index AS
SELECT service_id, grain_key AS place_key, territory_of(grain_key) AS territory, status, facts
FROM grain_state
CROSS JOIN LATERAL (SELECT part_of(doc, 'scopeFacts')) AS of_place (facts)
CROSS JOIN LATERAL (SELECT facts::jsonb ->> 'status') AS of_facts (status)
WHERE grain_type = 'place' AND facts IS NOT NULL;

CREATE OR REPLACE VIEW told_place_update AS
SELECT state.service_id, told.* FROM grain_state AS state CROSS JOIN LATERAL place_updates_of(state.grain_key, state.doc::jsonb) AS told
WHERE state.grain_type = 'place';

CREATE OR REPLACE VIEW told_card AS
SELECT service_id, grain_key AS place_key, territory_of(grain_key) AS territory, part_of(doc, 'card') AS card
FROM grain_state WHERE grain_type = 'place';

CREATE OR REPLACE VIEW told_contact_gap AS
SELECT state.service_id, told.* FROM grain_state AS state CROSS JOIN LATERAL contact_gap_of(state.grain_key, state.doc::jsonb) AS told
WHERE state.grain_type = 'place';

CREATE OR REPLACE VIEW told_place_name AS
SELECT state.service_id, told.* FROM grain_state AS state CROSS JOIN LATERAL place_name_of(state.grain_key, state.doc::jsonb) AS told
WHERE state.grain_type = 'place';
