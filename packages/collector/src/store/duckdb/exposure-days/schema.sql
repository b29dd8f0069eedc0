-- Which arms visitors met on a day, from the events of a table or view: the one definition of a row of `exposure_days`, which
-- has the experience and the arm, the first and the last moment of the day's exposures to it, and of the first by its place also
-- config and segments, these as a text that many rows share. Days are those of UTC.
CREATE OR REPLACE MACRO exposure_days_of(events) AS TABLE
SELECT
  site, visitor, day, experience, arm, first_at, last_at,
  oldest.place, oldest.config, to_json(oldest.segments)::VARCHAR AS segments
FROM (
  SELECT
    site, visitor, happened_at::DATE AS day, experience, arm, min(happened_at) AS first_at, max(happened_at) AS last_at,
    min({ 'place': place_of(seq, happened_at, tie), 'config': config, 'segments': segments }) AS oldest
  FROM (
    SELECT *, text_at(props, '/experience') AS experience, text_at(props, '/variant') AS arm
    FROM query_table(events)
    WHERE type = 'experience_impression'
  )
  WHERE experience IS NOT NULL AND arm IS NOT NULL
  GROUP BY site, visitor, happened_at::DATE, experience, arm
);

-- Kept by every drain. Filled from the events of a store that had no such table yet.
CREATE TABLE IF NOT EXISTS exposure_days AS FROM exposure_days_of('events')
