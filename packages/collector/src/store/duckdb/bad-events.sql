INSERT INTO bad_events BY NAME
SELECT site, make_timestamp_ms(receivedAt) AS received_at, unnest(bad)
FROM refused WHERE bad IS NOT NULL;

-- A replayed one is gone, and what became of it is among the other lines: taken in once, as before.
CREATE OR REPLACE TEMP TABLE replaced AS
SELECT site, id, events FROM bad_events
WHERE (site, id) IN (SELECT (site, replaced.id) FROM refused WHERE replaced IS NOT NULL);

UPDATE counters SET received = received - gone.events, bad = bad - gone.events
FROM (SELECT site, sum(events) AS events FROM replaced GROUP BY site) AS gone
WHERE counters.site = gone.site;

DELETE FROM bad_events WHERE (site, id) IN (SELECT (site, id) FROM replaced);
DROP TABLE replaced;

-- Of the oldest only the counts stay.
CREATE OR REPLACE TEMP TABLE old AS
SELECT site, id, code, events FROM bad_events
WHERE site IN (SELECT site FROM refused WHERE bad IS NOT NULL)
QUALIFY row_number() OVER (PARTITION BY site ORDER BY id DESC) > $rowsMax;

INSERT INTO bad_totals SELECT site, code, sum(events) FROM old GROUP BY site, code
ON CONFLICT (site, code) DO UPDATE SET events = bad_totals.events + excluded.events;

DELETE FROM bad_events WHERE (site, id) IN (SELECT (site, id) FROM old);
DROP TABLE old
