-- A page of visitors with what they did: whole ones, in the order of their ids, until the page is full.
WITH candidates AS (
  SELECT visitor, least(count(*), $eventsPerVisitor) AS events
  FROM events
  WHERE site = $site AND visitor > $after AND happened_at <= $until
  GROUP BY visitor
),
numbered AS (
  SELECT visitor, count(*) OVER () AS visitors_left,
    sum(events) OVER (ORDER BY visitor) - events AS events_before
  FROM candidates
),
chosen AS (FROM numbered WHERE events_before < $eventsPerPage)
SELECT visitor, visitors_left::INTEGER AS visitors_left, epoch_ms(happened_at) AS at, type, path,
  props::VARCHAR AS props, session
FROM events JOIN chosen USING (visitor)
WHERE site = $site AND happened_at <= $until
QUALIFY row_number() OVER
  (PARTITION BY visitor ORDER BY seq DESC, happened_at DESC, id DESC) <= $eventsPerVisitor
ORDER BY visitor, seq, happened_at, id
