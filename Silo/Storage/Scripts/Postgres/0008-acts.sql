-- Who must not be written to although nothing else of them is kept, who did what to a person, and what staff asked for. A mark is an HMAC of
-- the person's key under the server's secret. Instants are milliseconds since 1970 (UTC).
CREATE TABLE IF NOT EXISTS suppression
(
  mark  word NOT NULL PRIMARY KEY,
  kind  word NOT NULL,                   -- forgotten, objected, dead: the weightiest stays
  since bigint NOT NULL
);

-- Tells the secrets that made marks from others of the same id: a lost file must not be replaced in silence.
CREATE TABLE IF NOT EXISTS suppression_key
(
  id    integer NOT NULL PRIMARY KEY,
  proof text NOT NULL
);

-- Who did what to a person, without a name.
CREATE TABLE IF NOT EXISTS person_act
(
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at         bigint NOT NULL,
  mark       word NOT NULL,
  act        word NOT NULL,              -- forgotten, erased, kept, lifted
  actor      word NOT NULL,
  reason     text NULL,
  request_id word NULL
);
CREATE INDEX IF NOT EXISTS person_act_mark ON person_act (mark);
CREATE UNIQUE INDEX IF NOT EXISTS person_act_request ON person_act (mark, request_id, act) WHERE request_id IS NOT NULL;

-- What staff asked for: who, how they were known, which method or form, about what. Ids alone.
CREATE TABLE IF NOT EXISTS staff_act
(
  id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at      bigint NOT NULL,               -- of the real clock
  actor   word NOT NULL,
  via     text NOT NULL,                 -- session, persona, key <id>, staff key, this machine
  what    text NOT NULL,
  subject text NOT NULL,
  refused text NULL                      -- why it was not allowed
);
CREATE INDEX IF NOT EXISTS staff_act_actor ON staff_act (actor, id);

CREATE OR REPLACE FUNCTION only_added_to() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION '% is only added to', TG_TABLE_NAME; END $$;
CREATE OR REPLACE TRIGGER person_act_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON person_act FOR EACH STATEMENT EXECUTE FUNCTION only_added_to();
CREATE OR REPLACE TRIGGER staff_act_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON staff_act FOR EACH STATEMENT EXECUTE FUNCTION only_added_to();

-- People who are being forgotten at this moment; whoever starts after a crash goes on with them.
CREATE TABLE IF NOT EXISTS forgetting
(
  person word NOT NULL PRIMARY KEY
);

-- How often something was erased, and how much of that the tables have lost since, having been written anew: until then its bytes may lie in
-- their pages. Whoever is stopped between the two has forgotten nothing.
CREATE TABLE IF NOT EXISTS erasures
(
  one   integer NOT NULL PRIMARY KEY CHECK (one = 1),
  noted bigint NOT NULL,
  swept bigint NOT NULL
);
INSERT INTO erasures (one, noted, swept) VALUES (1, 0, 0) ON CONFLICT DO NOTHING;
