-- How many came, before copies go.
CREATE OR REPLACE TEMP TABLE received AS
SELECT site, count(event) AS events, coalesce(sum(bad.events), 0) AS bad FROM staged GROUP BY site;

CREATE OR REPLACE TEMP TABLE refused AS
SELECT site, receivedAt, bad, replaced FROM staged WHERE event IS NULL;

-- The events are what is left, of copies the first. Only ids are compared, and no row is moved: that took most of a drain.
DELETE FROM staged WHERE event IS NULL OR rowid NOT IN (
  SELECT min(rowid) FROM staged WHERE event IS NOT NULL GROUP BY site, event.id
);
DROP TABLE IF EXISTS arrivals;
ALTER TABLE staged RENAME TO arrivals
