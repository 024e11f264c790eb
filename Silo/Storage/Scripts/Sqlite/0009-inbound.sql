-- Mail that came back, as it arrived and before anybody looked at it. Private as a whole. Instants are milliseconds since
-- 1970 (UTC). The cursor of a mailbox moves in the transaction that keeps the mail: nothing is taken twice or forgotten.
CREATE TABLE IF NOT EXISTS inbound_raw
(
  hash  TEXT NOT NULL PRIMARY KEY,       -- SHA-256 of the bytes, hex: the same mail twice is one
  size  INTEGER NOT NULL,                -- as it arrived; an enormous one is kept cut
  bytes BLOB NOT NULL
);

CREATE TABLE IF NOT EXISTS inbound_mail
(
  hash       TEXT NOT NULL PRIMARY KEY,
  door       TEXT NOT NULL,              -- where it came in first: folder, or the mailbox
  arrived_at INTEGER NOT NULL,
  copies     INTEGER NOT NULL DEFAULT 1,
  state      TEXT NOT NULL,              -- arrived, sorted, unmatched, quarantined
  reader     INTEGER NULL,               -- version of the rules that read it
  kind       TEXT NULL,                  -- human, absence, deliveryReport...
  because    TEXT NULL,                  -- the rule that decided
  campaign   TEXT NULL,
  person     TEXT NULL,
  sorted_at  INTEGER NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS inbound_mail_arrived ON inbound_mail (arrived_at) WHERE state = 'arrived';
CREATE INDEX IF NOT EXISTS inbound_mail_aside ON inbound_mail (state, arrived_at) WHERE state IN ('unmatched', 'quarantined');

CREATE TABLE IF NOT EXISTS inbound_cursor
(
  door     TEXT NOT NULL PRIMARY KEY,
  validity INTEGER NOT NULL,             -- UIDVALIDITY of the mailbox (RFC 3501)
  uid      INTEGER NOT NULL              -- the last UID that was kept
) WITHOUT ROWID;
