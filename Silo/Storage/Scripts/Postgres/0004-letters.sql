-- The outbox over all persons, as their states tell it: letters, and automatic mails that confirm a reply, one a local day and person.
-- Instants are milliseconds since 1970 (UTC).
CREATE TABLE IF NOT EXISTS letter
(
  person    word NOT NULL,
  campaign  word NOT NULL,
  kind      word NOT NULL,               -- ask, reminder, lastChance
  state     word NULL,                   -- due, leased, deferred, handed, refused, cancelled
  due_at    bigint NULL,
  leased_at bigint NULL,
  handed_at bigint NULL,
  domain    word NULL,                   -- of the person's address, lower case
  refusal   word NULL,                   -- the last one's code
  copies    integer NULL,                -- second copies that may exist
  PRIMARY KEY (person, campaign, kind)
);
CREATE INDEX IF NOT EXISTS letter_waiting ON letter (state, due_at) WHERE state IN ('due', 'leased', 'deferred');
CREATE INDEX IF NOT EXISTS letter_campaign ON letter (campaign, kind, state);

CREATE TABLE IF NOT EXISTS receipt
(
  person    word NOT NULL,
  day       word NOT NULL,               -- local to the place: 2019-06-14
  campaign  word NULL,
  state     word NULL,                   -- due, leased, deferred, handed, refused, cancelled
  due_at    bigint NULL,
  leased_at bigint NULL,
  handed_at bigint NULL,
  domain    word NULL,
  refusal   word NULL,
  copies    integer NULL,
  PRIMARY KEY (person, day)
);
CREATE INDEX IF NOT EXISTS receipt_waiting ON receipt (state, due_at) WHERE state IN ('due', 'leased', 'deferred');
CREATE INDEX IF NOT EXISTS receipt_campaign ON receipt (campaign, state);

CREATE OR REPLACE FUNCTION domain_of(mail text) RETURNS text LANGUAGE sql IMMUTABLE AS
$$ SELECT lower(substr(mail, strpos(mail, '@') + 1) COLLATE "C") $$;

CREATE OR REPLACE FUNCTION letters_of(person text, record jsonb) RETURNS SETOF letter LANGUAGE sql STABLE AS
$$
  SELECT person, told ->> 'campaign', told ->> 'kind', told ->> 'state', instant(told ->> 'dueAt'), instant(told ->> 'leasedAt'),
    instant(told ->> 'handedAt'), domain_of(record ->> 'mail'), told ->> 'refusal', (told ->> 'copies')::integer
  FROM jsonb_each(record -> 'letters') AS of_person (name, told)
$$;

CREATE OR REPLACE FUNCTION receipts_of(person text, record jsonb) RETURNS SETOF receipt LANGUAGE sql STABLE AS
$$
  SELECT person, day, told ->> 'campaign', told ->> 'state', instant(told ->> 'dueAt'), instant(told ->> 'leasedAt'),
    instant(told ->> 'handedAt'), domain_of(record ->> 'mail'), told ->> 'refusal', (told ->> 'copies')::integer
  FROM jsonb_each(record -> 'receipts') AS of_person (day, file) CROSS JOIN LATERAL (SELECT file -> 'letter') AS of_file (told)
$$;

CREATE OR REPLACE VIEW told_letter AS
SELECT state.service_id, told.* FROM grain_state AS state CROSS JOIN LATERAL letters_of(state.grain_key, state.doc::jsonb) AS told
WHERE state.grain_type = 'person';

CREATE OR REPLACE VIEW told_receipt AS
SELECT state.service_id, told.* FROM grain_state AS state CROSS JOIN LATERAL receipts_of(state.grain_key, state.doc::jsonb) AS told
WHERE state.grain_type = 'person';

-- Everything that leaves by the post.
CREATE OR REPLACE VIEW outgoing AS
SELECT person, campaign, kind, NULL::word AS day, state, due_at, leased_at, handed_at, domain, refusal, copies FROM letter
UNION ALL
SELECT person, campaign, 'receipt'::word, day, state, due_at, leased_at, handed_at, domain, refusal, copies FROM receipt;
