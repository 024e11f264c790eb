-- The list of campaigns, and what waits to be read by a person: a row for each territory of its places, one with an empty territory where
-- no place is known. What people wrote stays in the document. Instants are milliseconds since 1970 (UTC).
CREATE TABLE IF NOT EXISTS campaign_index
(
  campaign   word NOT NULL PRIMARY KEY,
  state      word NULL,                  -- draft, running, paused, finished
  title      text NULL,
  changed_at bigint NULL
);

CREATE TABLE IF NOT EXISTS proposal
(
  proposal    word NOT NULL,
  territory   word NOT NULL,
  campaign    word NULL,
  person      word NULL,
  source      word NULL,                 -- page, mail
  state       word NULL,                 -- open, accepted, corrected, refused
  received_at bigint NULL,
  PRIMARY KEY (proposal, territory)
);
CREATE INDEX IF NOT EXISTS proposal_open ON proposal (received_at, proposal) WHERE state = 'open';

CREATE OR REPLACE FUNCTION campaign_of(campaign text, record jsonb) RETURNS SETOF campaign_index LANGUAGE sql STABLE AS
$$
  SELECT campaign, record ->> 'state', record #>> '{plan,title}', instant(record #>> '{log,-1,at}')
  WHERE jsonb_typeof(record -> 'plan') = 'object'
$$;

CREATE OR REPLACE FUNCTION proposals_of(proposal text, record jsonb) RETURNS SETOF proposal LANGUAGE sql STABLE AS
$$
  SELECT DISTINCT proposal, coalesce(territory_of(place), ''), said ->> 'campaign', said ->> 'personId', said ->> 'source', record ->> 'state',
    instant(said ->> 'receivedAt')
  FROM (SELECT record -> 'said') AS of_record (said)
  LEFT JOIN LATERAL jsonb_array_elements_text(CASE jsonb_typeof(said -> 'places') WHEN 'array' THEN said -> 'places' END) AS of_said (place) ON true
  WHERE jsonb_typeof(said) = 'object'
$$;

CREATE OR REPLACE VIEW told_campaign AS
SELECT state.service_id, told.* FROM grain_state AS state CROSS JOIN LATERAL campaign_of(state.grain_key, state.doc::jsonb) AS told
WHERE state.grain_type = 'campaign';

CREATE OR REPLACE VIEW told_proposal AS
SELECT state.service_id, told.* FROM grain_state AS state CROSS JOIN LATERAL proposals_of(state.grain_key, state.doc::jsonb) AS told
WHERE state.grain_type = 'proposal';
