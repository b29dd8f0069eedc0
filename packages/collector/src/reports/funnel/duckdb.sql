WITH RECURSIVE plan AS (
  SELECT unnest(from_json($steps, '[{"position": "INTEGER", "event": "VARCHAR", "condition": "VARCHAR"}]'), recursive := true)
),
made AS MATERIALIZED (
  SELECT
    visitor, happened_at, segments, position,
    dense_rank() OVER (PARTITION BY visitor ORDER BY seq, happened_at, id) AS place
  FROM events JOIN plan ON events.type = plan.event
  WHERE site = $site AND visitor <> '' AND happened_at >= $from AND happened_at < $until
    AND (condition IS NULL OR meets_goal(condition, props, path))
),
walks AS (
  SELECT visitor, place AS start, happened_at AS started_at, segments, position, place, happened_at, NULL::DOUBLE AS hours
  FROM made WHERE position = 1
  UNION ALL
  SELECT
    walks.visitor, walks.start, walks.started_at, walks.segments, made.position, made.place, made.happened_at,
    (epoch_ms(made.happened_at) - epoch_ms(walks.happened_at)) / 3600000
  FROM walks ASOF JOIN made
    ON made.visitor = walks.visitor AND made.position = walks.position + 1 AND walks.place < made.place
  WHERE ($order = 'loose' OR made.place = walks.place + 1)
    AND made.happened_at <= walks.started_at + to_hours($hours)
),
furthest AS (
  SELECT visitor, start
  FROM walks
  GROUP BY visitor, start
  QUALIFY row_number() OVER (PARTITION BY visitor ORDER BY max(position) DESC, start) = 1
),
counted AS (
  SELECT position, visitor, hours, unnest(list_prepend('*', list_distinct(segments))) AS segment
  FROM walks SEMI JOIN furthest USING (visitor, start)
)
SELECT
  coalesce(segment, '*') AS segment, plan.position::DOUBLE AS position, event,
  count(visitor)::DOUBLE AS visitors, median(hours)::DOUBLE AS hours_median
FROM plan LEFT JOIN counted USING (position)
GROUP BY segment, plan.position, event
