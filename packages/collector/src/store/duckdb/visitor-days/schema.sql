-- Where a visitor stood, as text, which many rows share and which is counted before it is taken apart.
CREATE OR REPLACE MACRO state_of(segments, stage) AS to_json({ 'segments': segments, 'stage': stage })::VARCHAR;

-- The day on which a quarter of an hour lies in a zone, where days begin at such quarters. Zones take time: ask once for each.
CREATE OR REPLACE MACRO local_day(zone, quarter) AS
  timezone(zone, timezone('UTC', make_timestamp_ms(quarter * 900000)))::DATE;

-- What a visitor's day was like, from the events of a table or view: the one definition of a row of `visitor_days`. Days are
-- those of UTC, whatever the site's zone; `first_at` and `last_at` tell which other periods hold all of a day's events.
-- `place` is the newest event's, `state` is where the visitor stood there. `only_stage` is the stage that all events
-- of the day name, NULL where they do not agree.
CREATE OR REPLACE MACRO days_of(events) AS TABLE
SELECT
  site, visitor, day, first_at, last_at, newest.place,
  state_of(newest.segments, newest.stage) AS state, only_stage
FROM (
  SELECT
    site, visitor, happened_at::DATE AS day, min(happened_at) AS first_at, max(happened_at) AS last_at,
    max({ 'place': place_of(seq, happened_at, tie), 'segments': segments, 'stage': stage }) AS newest,
    CASE WHEN min(stage) = max(stage) THEN min(stage) END AS only_stage
  FROM query_table(events)
  WHERE visitor <> ''
  GROUP BY site, visitor, happened_at::DATE
);

-- Each visitor's days, kept by every drain. Filled from the events of a store that had no such table yet.
CREATE TABLE IF NOT EXISTS visitor_days AS FROM days_of('events')
