CREATE OR REPLACE TEMP TABLE refused AS
SELECT site, receivedAt, bad, replaced FROM arrivals WHERE event IS NULL;

-- The events are what is left, of copies the first. Only ids are compared, and no row is moved: that took most of a drain.
DELETE FROM arrivals WHERE event IS NULL OR rowid NOT IN (
  SELECT min(rowid) FROM arrivals WHERE event IS NOT NULL GROUP BY site, event.id
)
