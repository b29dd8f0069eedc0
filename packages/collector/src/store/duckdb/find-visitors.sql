-- Visitors by what they are called, or by where their browser said that they stand, newest first.
WITH visitors AS (
  SELECT visitor, min(happened_at) AS first_at, max(happened_at) AS last_at, count(*) AS events,
    arg_max({ 'stage': stage, 'segments': segments }, { 'at': happened_at, 'seq': seq })
      FILTER (WHERE via IS NULL) AS told
  FROM events
  WHERE site = $site AND visitor <> '' AND happened_at <= $until
  GROUP BY visitor
),
named AS (
  SELECT visitor FROM stitches WHERE site = $site AND user_id = $named AND bot IS NULL
  UNION
  SELECT visitor FROM people WHERE site = $site AND person = $named
),
found AS (
  FROM visitors
  WHERE ($named = '' OR starts_with(visitor, $named) OR visitor IN (FROM named))
    AND ($segment = '' OR list_contains(told.segments, $segment))
    AND ($stage = '' OR told.stage = $stage)
)
SELECT found.visitor, person AS user, epoch_ms(first_at) AS first_at, epoch_ms(last_at) AS last_at,
  events::INTEGER AS events, coalesce(told.stage, '') AS stage, coalesce(told.segments, []) AS segments,
  count(*) OVER ()::INTEGER AS known
FROM found LEFT JOIN people ON people.site = $site AND people.visitor = found.visitor
ORDER BY last_at DESC, found.visitor
LIMIT $limit
