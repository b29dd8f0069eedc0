-- Visitors of watched sites of whom this segment tells something: they are looked at soon, and not at each event.
CREATE OR REPLACE TEMP TABLE touched AS
SELECT site, visitor, make_timestamp_ms(max(receivedAt) + $waitMs::BIGINT) AS due
FROM arrivals
WHERE site IN (SELECT site FROM watched_sites WHERE is_on)
  AND bot IS NULL AND visitor <> '' AND NOT starts_with(visitor, 'day_')
GROUP BY site, visitor;

UPDATE standings SET due = least(standings.due, touched.due), reason = 'event'
FROM touched WHERE standings.site = touched.site AND standings.visitor = touched.visitor;

INSERT INTO standings
SELECT site, visitor, '', '{}', due, 'event', false
FROM touched WHERE (site, visitor) NOT IN (SELECT (site, visitor) FROM standings);

DROP TABLE touched
