goals AS (
  SELECT unnest(from_json($siteGoals, '[{
    "id": "VARCHAR", "event": "VARCHAR", "condition": "VARCHAR", "valuePath": "VARCHAR"
  }]'), recursive := true)
),
placed AS MATERIALIZED (
  SELECT *, epoch_ms(happened_at) AS first_ms
  FROM (SELECT *, moment_of(place) AS happened_at FROM firsts)
  WHERE happened_at >= $from
),
exposed AS MATERIALIZED (
  SELECT *, (first_ms - start_ms) // 604800000 AS week
  FROM placed JOIN (SELECT subject, min(first_ms) AS start_ms FROM placed GROUP BY subject) USING (subject)
),
successes AS (
  SELECT
    goals.id AS goal, events.visitor, events.happened_at, place_of(seq, happened_at, tie) AS place,
    coalesce(number_at(props, valuePath), 0) AS value
  FROM events JOIN goals ON events.type = goals.event
  WHERE site = $site AND visitor <> '' AND happened_at >= $from - INTERVAL 28 DAY AND happened_at < $until
    AND meets(condition, props, path)
),
outcomes AS MATERIALIZED (
  SELECT
    subject, goal, any_value(arm) AS arm, any_value(week) AS week,
    count(value) FILTER (is_after) AS conversions,
    coalesce(sum(value) FILTER (is_after), 0) AS value,
    coalesce(sum(value) FILTER (NOT is_after), 0) AS past
  FROM (
    SELECT
      exposed.subject, exposed.visitor, exposed.arm, exposed.week, successes.goal, successes.value,
      successes.place > exposed.place AS is_after
    FROM exposed JOIN successes USING (visitor)
    WHERE is_after
      OR (successes.place <> exposed.place AND successes.happened_at >= exposed.happened_at - INTERVAL 28 DAY)
  )
  GROUP BY subject, goal, visitor
),
bounded AS (
  SELECT *, least(value, value_max) AS bounded_value, least(past, value_max) AS bounded_past
  FROM outcomes JOIN (
    SELECT subject, goal, quantile_disc(value, 0.99) FILTER (value > 0) AS value_max FROM outcomes GROUP BY subject, goal
  ) USING (subject, goal)
)
SELECT
  'exposed' AS kind, subject, '' AS goal, arm, week::DOUBLE AS week, config::DOUBLE AS config,
  count(*)::DOUBLE AS visitors, (count(*) FILTER (mixed))::DOUBLE AS mixed,
  min(first_ms)::DOUBLE AS first_at, max(epoch_ms(last_at))::DOUBLE AS last_at,
  NULL::DOUBLE AS converted, NULL::DOUBLE AS conversions, NULL::DOUBLE AS revenue, NULL::DOUBLE AS value_max,
  NULL::DOUBLE AS "sum", NULL::DOUBLE AS squares,
  NULL::DOUBLE AS other_sum, NULL::DOUBLE AS other_squares, NULL::DOUBLE AS products
FROM exposed
GROUP BY subject, arm, week, config
UNION ALL
SELECT
  'outcome', subject, goal, arm, week::DOUBLE, NULL, NULL, NULL, NULL, NULL,
  (count(*) FILTER (conversions > 0))::DOUBLE, sum(conversions)::DOUBLE, sum(value)::DOUBLE, any_value(value_max),
  sum(bounded_value)::DOUBLE, sum(bounded_value * bounded_value)::DOUBLE,
  sum(bounded_past)::DOUBLE, sum(bounded_past * bounded_past)::DOUBLE, sum(bounded_value * bounded_past)::DOUBLE
FROM bounded
GROUP BY subject, goal, arm, week
ORDER BY kind, subject, goal, arm, week, config
