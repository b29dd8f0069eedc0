-- The visitors with the newest events, and a mark of each that changes with what is stored of them.
WITH visitors AS (
  SELECT visitor, max(happened_at) AS last_at, count(*) AS events, max(received_at) AS received_at,
    arg_max(stage, { 'seq': seq, 'at': happened_at }) FILTER (WHERE via IS NULL) AS stage
  FROM events
  WHERE site = $site AND visitor <> '' AND happened_at <= $until
  GROUP BY visitor
),
-- Whoever allows measurement but not personalization sends no stage, and no rule decides about them.
decided AS (FROM visitors WHERE NOT $staged OR stage <> '')
SELECT visitor, least(events, $eventsPerVisitor)::INTEGER AS events,
  events || ' ' || epoch_ms(received_at) AS mark, count(*) OVER ()::INTEGER AS known
FROM decided
ORDER BY last_at DESC, visitor
LIMIT $limit
