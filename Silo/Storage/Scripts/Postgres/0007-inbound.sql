-- Mail that came back, as it arrived and before anybody looked at it. Private as a whole. Instants are milliseconds since
-- 1970 (UTC). The cursor of a mailbox moves in the transaction that keeps the mail: nothing is taken twice or forgotten.
CREATE TABLE IF NOT EXISTS inbound_raw
(
  hash  word NOT NULL PRIMARY KEY,       -- SHA-256 of the bytes, hex: the same mail twice is one
  size  bigint NOT NULL,                 -- as it arrived; an enormous one is kept cut
  bytes bytea NOT NULL
);

CREATE TABLE IF NOT EXISTS inbound_mail
(
  hash       word NOT NULL PRIMARY KEY,
  door       word NOT NULL,              -- where it came in first: folder, or the mailbox
  arrived_at bigint NOT NULL,
  copies     bigint NOT NULL DEFAULT 1,
  state      word NOT NULL,              -- arrived, sorted, unmatched, quarantined
  reader     integer NULL,               -- version of the rules that read it
  kind       word NULL,                  -- human, absence, deliveryReport...
  because    word NULL,                  -- the rule that decided
  campaign   word NULL,
  person     word NULL,
  sorted_at  bigint NULL
);
CREATE INDEX IF NOT EXISTS inbound_mail_arrived ON inbound_mail (arrived_at) WHERE state = 'arrived';
CREATE INDEX IF NOT EXISTS inbound_mail_read ON inbound_mail (arrived_at) WHERE state = 'read';
CREATE INDEX IF NOT EXISTS inbound_mail_aside ON inbound_mail (state, arrived_at) WHERE state IN ('unmatched', 'quarantined');

CREATE TABLE IF NOT EXISTS inbound_cursor
(
  door     word NOT NULL PRIMARY KEY,
  validity bigint NOT NULL,              -- UIDVALIDITY of the mailbox (RFC 3501)
  uid      bigint NOT NULL               -- the last UID that was kept
);

CREATE TABLE IF NOT EXISTS inbound_attempt
(
  hash     word NOT NULL PRIMARY KEY,
  attempts bigint NOT NULL,              -- failures so far
  next_at  bigint NOT NULL,              -- tried no earlier
  fault    text NULL                     -- the name of the last failure, never its words
);

CREATE TABLE IF NOT EXISTS inbound_act
(
  hash word NOT NULL,
  at   bigint NOT NULL,
  act  word NOT NULL,                    -- setAside, tryAgain, closed
  by   word NOT NULL,                    -- a staff id, or post
  PRIMARY KEY (hash, at, act)
);

CREATE TABLE IF NOT EXISTS inbound_under_way
(
  id     integer NOT NULL PRIMARY KEY CHECK (id = 1),
  hashes text NOT NULL                   -- JSON list of what is being read at this moment
);
