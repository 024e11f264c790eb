-- Changes of public cards, in the order they were committed. One row a place: a change moves it to the end, so that a reader
-- from 0 sees every card once. SQLite has one writer, so positions appear in order; no row is ever deleted, so the last
-- position plus one was never used before.
CREATE TABLE IF NOT EXISTS card_feed
(
  position  INTEGER NOT NULL PRIMARY KEY,
  place_key TEXT NOT NULL UNIQUE,
  territory TEXT NOT NULL,
  card      TEXT NULL,                   -- JSON; NULL when nothing is public any more
  at        INTEGER NOT NULL             -- milliseconds since 1970 (UTC), the machine's clock: for operators only
);

-- Changes when the feed is made anew: readers then start again from 0.
CREATE TABLE IF NOT EXISTS feed_epoch
(
  one   INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
  epoch TEXT NOT NULL
);
INSERT INTO feed_epoch (one, epoch) VALUES (1, lower(hex(randomblob(8)))) ON CONFLICT DO NOTHING;

DROP VIEW IF EXISTS told_card;
CREATE VIEW told_card AS
SELECT
  service_id,
  grain_key AS place_key,
  rtrim(rtrim(grain_key, '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_'), '-') AS territory,
  json_extract(doc, '$.card') AS card
FROM grain_state
WHERE grain_type = 'place';
