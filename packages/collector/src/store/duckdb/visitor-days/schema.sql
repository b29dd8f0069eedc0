-- What a visitor's day was like, from the events of a table or view: the one definition of a row of `visitor_days`. Days are
-- those of UTC, whatever the site's zone; `first_at` and `last_at` tell which other periods hold all of a day's events.
-- `place` is the newest event's: its number in the visitor's life and its time, in one number, since DuckDB compares those
-- ten times as fast as structs. Of events at one place the id decides. `state` is where the visitor stood there.
CREATE OR REPLACE MACRO days_of(events) AS TABLE
SELECT
  site, visitor, day, first_at, last_at, newest.place, newest.id,
  to_json({ 'segments': newest.segments, 'stage': newest.stage })::VARCHAR AS state
FROM (
  SELECT
    site, visitor, happened_at::DATE AS day, min(happened_at) AS first_at, max(happened_at) AS last_at,
    max({
      'place': seq::HUGEINT * 18446744073709551616 + epoch_us(happened_at),
      'id': id, 'segments': segments, 'stage': stage
    }) AS newest
  FROM query_table(events)
  WHERE visitor <> ''
  GROUP BY site, visitor, happened_at::DATE
);

-- Each visitor's days, kept by every drain. Filled from the events of a store that had no such table yet.
CREATE TABLE IF NOT EXISTS visitor_days AS FROM days_of('events')
