-- What the other scripts and the program's queries are written with. The queries are the same for every engine; where SQLite
-- has a word for JSON or time that PostgreSQL lacks, PostgreSQL learns it here, by the same name and with the same meaning.

-- Keys and words of ours compare by their code points on every server, whatever the database's language: a territory is a range of keys.
DO $$ BEGIN
  IF to_regtype('word') IS NULL THEN CREATE DOMAIN word AS text COLLATE "C"; END IF;
END $$;

-- Milliseconds since 1970 (UTC) of an instant as documents write it, 2019-06-13T08:00:00.1234567+00:00 or without a fraction. Rounded as SQLite does, in binary
-- fractions and never into the next second: what is moved from there is what is told here.
CREATE OR REPLACE FUNCTION instant(written text) RETURNS bigint LANGUAGE sql STABLE AS
$$
  SELECT extract(epoch FROM (left(written, 17) || '00' || ltrim(substr(written, 20), '.0123456789'))::timestamptz)::bigint * 1000
    + floor((substr(written, 18, 2)::float8
        + least(('0' || left(substr(written, 20), length(substr(written, 20)) - length(ltrim(substr(written, 20), '.0123456789'))))::float8, 0.999)) * 1000 + 0.5)::bigint
$$;

-- fr-75 of fr-75-123.
CREATE OR REPLACE FUNCTION territory_of(place text) RETURNS text LANGUAGE sql IMMUTABLE AS
$$ SELECT rtrim(rtrim(place, '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_'), '-') $$;

-- A key as the Orleans provider gives it: a word, or two numbers that are kept in hexadecimal after '#'.
CREATE OR REPLACE FUNCTION stored_key(first bigint, second bigint, extension text) RETURNS text LANGUAGE sql IMMUTABLE AS
$$
  SELECT CASE WHEN first = 0 AND second = 0 AND extension IS NOT NULL THEN extension
    ELSE '#' || lpad(to_hex(first), 16, '0') || lpad(to_hex(second), 16, '0') || coalesce('+' || extension, '') END
$$;

-- Milliseconds since 1970 (UTC), the server's clock: for operators only.
CREATE OR REPLACE FUNCTION this_moment() RETURNS bigint LANGUAGE sql VOLATILE AS
$$ SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint $$;

-- Both write paths alike but for the last element of a list.
CREATE OR REPLACE FUNCTION json_extract(doc text, path text) RETURNS text LANGUAGE sql IMMUTABLE AS
$$ SELECT jsonb_path_query_first(doc::jsonb, replace(path, '[#-1]', '[last]')::jsonpath) #>> '{}' $$;

CREATE OR REPLACE FUNCTION json_array_length(doc text, path text) RETURNS bigint LANGUAGE sql IMMUTABLE AS
$$ SELECT jsonb_array_length(jsonb_path_query_first(doc::jsonb, path::jsonpath))::bigint $$;

-- The members of an object, or the elements of a list.
CREATE OR REPLACE FUNCTION json_each(doc text, path text DEFAULT '$') RETURNS TABLE (key text, value text) LANGUAGE sql IMMUTABLE AS
$$
  WITH found AS MATERIALIZED (SELECT jsonb_path_query_first(doc::jsonb, path::jsonpath) AS node)
  SELECT member.key, member.value #>> '{}'
  FROM found CROSS JOIN jsonb_each(CASE jsonb_typeof(node) WHEN 'object' THEN node END) AS member
  UNION ALL
  SELECT (element.place - 1)::text, element.value #>> '{}'
  FROM found CROSS JOIN jsonb_array_elements(CASE jsonb_typeof(node) WHEN 'array' THEN node END) WITH ORDINALITY AS element (value, place)
$$;

CREATE OR REPLACE FUNCTION instr(whole text, part text) RETURNS integer LANGUAGE sql IMMUTABLE AS
$$ SELECT strpos(whole, part) $$;

-- Seconds since 1970: whole ones of an instant, or with their fractions.
CREATE OR REPLACE FUNCTION unixepoch(written text) RETURNS numeric LANGUAGE sql STABLE AS
$$ SELECT floor(extract(epoch FROM written::timestamptz)) $$;

CREATE OR REPLACE FUNCTION unixepoch(written text, subsec text) RETURNS numeric LANGUAGE sql STABLE AS
$$ SELECT extract(epoch FROM written::timestamptz) $$;
