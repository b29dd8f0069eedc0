newest AS (
  SELECT visitor, arg_max(segments, place) AS segments, count(*) > 1 AS is_back
  FROM daily WHERE is_now
  GROUP BY visitor
),
inside AS (SELECT visitor, is_back, unnest(list_prepend('*', segments)) AS segment FROM newest),
goals AS (
  SELECT unnest(from_json($siteGoals, '[{
    "position": "INTEGER", "event": "VARCHAR", "condition": "VARCHAR", "valuePath": "VARCHAR"
  }]'), recursive := true)
),
goal AS (FROM goals ORDER BY valuePath IS NULL, position LIMIT 1),
successes AS (
  SELECT
    visitor, bool_or(is_now) AS is_converted,
    coalesce(sum(value) FILTER (is_now), 0) AS revenue, sum(value) AS lifetime
  FROM (
    SELECT visitor, happened_at >= $from AS is_now, coalesce(number_at(props, valuePath), 0) AS value
    FROM events JOIN goal ON events.type = goal.event
    WHERE site = $site AND visitor <> '' AND happened_at < $until
      AND meets(condition, props, path)
  )
  GROUP BY visitor
)
SELECT
  'segment' AS kind, segment,
  count(*)::DOUBLE AS visitors,
  count(*) FILTER (is_back)::DOUBLE AS returned,
  count(*) FILTER (is_converted)::DOUBLE AS converted,
  coalesce(sum(revenue), 0)::DOUBLE AS revenue,
  coalesce(sum(revenue * revenue), 0)::DOUBLE AS squares,
  coalesce(sum(lifetime), 0)::DOUBLE AS lifetime
FROM inside LEFT JOIN successes USING (visitor)
GROUP BY segment
UNION ALL BY NAME
SELECT 'overlap' AS kind, mine.segment, theirs.segment AS other, count(*)::DOUBLE AS visitors
FROM inside AS mine JOIN inside AS theirs ON theirs.visitor = mine.visitor AND mine.segment < theirs.segment
WHERE mine.segment <> '*' AND theirs.segment <> '*'
GROUP BY mine.segment, theirs.segment
UNION ALL BY NAME
SELECT 'stability' AS kind, segment, count(*)::DOUBLE AS visitors, count(*) FILTER (is_still)::DOUBLE AS still
FROM later WHERE days = 7
GROUP BY segment
UNION ALL BY NAME
SELECT 'start' AS kind, epoch_ms(min(first_at))::DOUBLE AS first_at FROM daily WHERE is_now
