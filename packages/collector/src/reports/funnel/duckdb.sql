WITH RECURSIVE plan AS (
  SELECT unnest(from_json($steps, '[{"position": "INTEGER", "event": "VARCHAR", "condition": "VARCHAR"}]'), recursive := true)
),
-- Numbers of visitors are put in order and found in half the time that their ids take.
known AS MATERIALIZED (
  SELECT visitor AS id, row_number() OVER () AS visitor
  FROM (
    SELECT DISTINCT visitor FROM events
    WHERE site = $site AND visitor <> '' AND happened_at >= $from AND happened_at < $until AND type IN (SELECT event FROM plan)
  )
),
made AS MATERIALIZED (
  SELECT
    known.visitor, happened_at, segments, position,
    dense_rank() OVER (PARTITION BY known.visitor ORDER BY place_of(seq, happened_at, tie)) AS place
  FROM events JOIN plan ON events.type = plan.event JOIN known ON known.id = events.visitor
  WHERE site = $site AND happened_at >= $from AND happened_at < $until
    AND meets(condition, props, path)
),
-- From an event that makes a step to the first after it that makes the next one. Apart from the recursion, in which DuckDB
-- 1.5 has no ASOF JOIN: of few rows it answers all the same, of many it fails or crashes.
hops AS MATERIALIZED (
  SELECT
    made.visitor, made.position, made.place, beyond.place AS next_place, beyond.happened_at AS next_at,
    (epoch_ms(beyond.happened_at) - epoch_ms(made.happened_at)) / 3600000 AS next_hours
  FROM made ASOF JOIN made AS beyond
    ON beyond.visitor = made.visitor AND beyond.position = made.position + 1 AND made.place < beyond.place
  WHERE $order = 'loose' OR beyond.place = made.place + 1
),
walks AS (
  SELECT visitor, place AS start, happened_at AS started_at, segments, position, place, NULL::DOUBLE AS hours
  FROM made WHERE position = 1
  UNION ALL
  SELECT visitor, start, started_at, segments, position + 1, next_place, next_hours
  FROM walks JOIN hops USING (visitor, position, place)
  WHERE next_at <= started_at + to_hours($hours)
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
