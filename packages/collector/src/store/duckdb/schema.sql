CREATE TABLE IF NOT EXISTS stored_events (
  site VARCHAR NOT NULL,
  id UUID NOT NULL,
  happened_at TIMESTAMP NOT NULL,
  received_at TIMESTAMP NOT NULL,
  clock_shift_ms BIGINT NOT NULL,
  visitor VARCHAR NOT NULL,
  session VARCHAR NOT NULL,
  tab VARCHAR NOT NULL,
  seq BIGINT NOT NULL,
  config BIGINT NOT NULL,
  type VARCHAR NOT NULL,
  url VARCHAR NOT NULL,
  path VARCHAR NOT NULL,
  title VARCHAR NOT NULL,
  referrer VARCHAR NOT NULL,
  props JSON NOT NULL,
  segments VARCHAR[] NOT NULL,
  stage VARCHAR NOT NULL,
  variants JSON NOT NULL
);
-- Events that this one says were dropped by the browser before it; NULL for almost all.
ALTER TABLE stored_events ADD COLUMN IF NOT EXISTS dropped BIGINT;
-- How it came, when no browser sent it: 'server' or 'import'.
ALTER TABLE stored_events ADD COLUMN IF NOT EXISTS via VARCHAR;
-- Why it is taken for a program's: such events are kept, and no report sees them.
ALTER TABLE stored_events ADD COLUMN IF NOT EXISTS bot VARCHAR;
-- What was told of the browser and the place, never the name or the address themselves.
ALTER TABLE stored_events ADD COLUMN IF NOT EXISTS browser VARCHAR;
ALTER TABLE stored_events ADD COLUMN IF NOT EXISTS os VARCHAR;
ALTER TABLE stored_events ADD COLUMN IF NOT EXISTS device VARCHAR;
ALTER TABLE stored_events ADD COLUMN IF NOT EXISTS country VARCHAR;
ALTER TABLE stored_events ADD COLUMN IF NOT EXISTS region VARCHAR;
-- What the site's tracking plan says against it: the code, and where.
ALTER TABLE stored_events ADD COLUMN IF NOT EXISTS plan_code VARCHAR;
ALTER TABLE stored_events ADD COLUMN IF NOT EXISTS plan_path VARCHAR;
-- How many of its visitor's events with the same number and time have a smaller id, 999 at most: 0 for almost all.
ALTER TABLE stored_events ADD COLUMN IF NOT EXISTS tie USMALLINT DEFAULT 0;

-- What reports ask: no event of a bot, so that none can forget to leave them out.
CREATE OR REPLACE VIEW events AS SELECT * FROM stored_events WHERE bot IS NULL;

CREATE TABLE IF NOT EXISTS bad_events (
  site VARCHAR NOT NULL,
  received_at TIMESTAMP NOT NULL,
  code VARCHAR NOT NULL,
  path VARCHAR NOT NULL,
  received VARCHAR NOT NULL,
  remedy VARCHAR NOT NULL,
  events INTEGER NOT NULL,
  body VARCHAR NOT NULL,
  encoding VARCHAR NOT NULL
);

ALTER TABLE bad_events ADD COLUMN IF NOT EXISTS id VARCHAR;
-- Rows from before there were ids: each gets one that sorts before all others.
UPDATE bad_events SET id = printf('0-%012d', rowid) WHERE id IS NULL;
-- 'page' or 'server': who sent it.
ALTER TABLE bad_events ADD COLUMN IF NOT EXISTS door VARCHAR DEFAULT 'page';
-- Whether the body is all of it.
ALTER TABLE bad_events ADD COLUMN IF NOT EXISTS whole BOOLEAN DEFAULT false;
-- What an event came in; NULL where the body is a whole delivery.
ALTER TABLE bad_events ADD COLUMN IF NOT EXISTS envelope JSON;
-- What was told of the browser and the place, for when it is replayed; NULL of a server, and of rows from before.
ALTER TABLE bad_events ADD COLUMN IF NOT EXISTS sender JSON;

-- Bad events whose rows are gone, because newer ones took their place.
CREATE TABLE IF NOT EXISTS bad_totals (
  site VARCHAR NOT NULL, code VARCHAR NOT NULL, events BIGINT NOT NULL, PRIMARY KEY (site, code)
);

CREATE TABLE IF NOT EXISTS counters (
  site VARCHAR PRIMARY KEY,
  received BIGINT NOT NULL,
  good BIGINT NOT NULL,
  bad BIGINT NOT NULL,
  duplicate BIGINT NOT NULL
);

CREATE TABLE IF NOT EXISTS drained (segment VARCHAR NOT NULL);

-- Values of JSON by their own type: a text is no number, however much it looks like one.
CREATE OR REPLACE MACRO text_at(json, path) AS
  CASE WHEN json_type(json, path) = 'VARCHAR' THEN json_extract_string(json, path) END;
CREATE OR REPLACE MACRO number_at(json, path) AS
  CASE WHEN json_type(json, path) IN ('UBIGINT', 'BIGINT', 'DOUBLE')
  THEN json_extract_string(json, path)::DOUBLE END;

-- An event's place in its visitor's life, which no other of theirs has: its number, its time, and its place among events that
-- share both, in one number. DuckDB compares those ten times as fast as structs, and ids take ten times as long to read. Times
-- are whole milliseconds: their microseconds hold the tie.
CREATE OR REPLACE MACRO place_of(seq, happened_at, tie) AS
  seq::HUGEINT * 18446744073709551616 + (epoch_us(happened_at) + tie);

-- When an event at a place happened: the place's last 64 bits, with their sign, without the tie.
CREATE OR REPLACE MACRO moment_of(place) AS make_timestamp_ms((floor(
  (((place + 9223372036854775808) & 18446744073709551615) - 9223372036854775808)::BIGINT / 1000
))::BIGINT);

-- Whether an event meets a condition, which is NULL where every event does. Of an OR DuckDB tries which side to ask first,
-- and a side that is JavaScript took four fifths of a report.
CREATE OR REPLACE MACRO meets(condition, props, path) AS
  CASE WHEN condition IS NULL THEN true ELSE meets_goal(condition, props, path) END;

-- Who a visitor said they are, each time they did. Filled from the events of a store that had no such table yet.
CREATE TABLE IF NOT EXISTS stitches AS
SELECT site, visitor, text_at(props, '$.user') AS user_id, text_at(props, '$.previous') AS previous, happened_at, id, bot
FROM stored_events WHERE type = 'identify' AND text_at(props, '$.user') IS NOT NULL;
-- Why it is taken for a program's, as of its event: kept for erasures, and nobody is known by it.
ALTER TABLE stitches ADD COLUMN IF NOT EXISTS bot VARCHAR;

-- Visitor → person: the newest user of the visitor, under the last id of the chain of aliases that begins there. Ids that
-- replaced each other in a circle are one person, under the least of them.
CREATE OR REPLACE MACRO people_of(with_bots) AS TABLE
WITH RECURSIVE told AS (FROM stitches WHERE with_bots OR bot IS NULL),
users AS (
  SELECT site, visitor, arg_max(user_id, { 'at': happened_at, 'id': id }) AS user_id
  FROM told GROUP BY site, visitor
),
renamed AS (
  SELECT site, previous AS user_id, arg_max(user_id, { 'at': happened_at, 'id': id }) AS newer
  FROM told WHERE previous <> user_id GROUP BY site, previous
),
-- Every id that a chain leads to. UNION drops what is known, so that a circle ends.
reached AS (
  SELECT site, user_id, newer FROM renamed
  UNION
  SELECT site, reached.user_id, renamed.newer
  FROM reached JOIN renamed USING (site) WHERE renamed.user_id = reached.newer
),
circles AS (SELECT (site, newer) FROM reached WHERE user_id = newer),
ends AS (
  SELECT site, user_id, min(newer) AS person FROM reached
  WHERE (site, newer) IN (FROM circles) OR (site, newer) NOT IN (SELECT (site, user_id) FROM renamed)
  GROUP BY site, user_id
)
SELECT site, visitor, coalesce(person, user_id) AS person FROM users LEFT JOIN ends USING (site, user_id);

-- Who visitors are to reports: what a bot said makes no two of them one.
CREATE OR REPLACE VIEW people AS FROM people_of(false);
