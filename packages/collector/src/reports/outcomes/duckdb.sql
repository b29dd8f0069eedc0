goals AS (
  SELECT unnest(from_json($siteGoals, '[{
    "id": "VARCHAR", "event": "VARCHAR", "condition": "VARCHAR", "valuePath": "VARCHAR"
  }]'), recursive := true)
),
exposed AS (
  SELECT
    *,
    epoch_ms(happened_at) AS first_ms,
    (epoch_ms(happened_at) - min(epoch_ms(happened_at)) OVER (PARTITION BY subject)) // 604800000 AS week
  FROM firsts
  WHERE happened_at >= $from
),
successes AS (
  SELECT
    goals.id AS goal, events.visitor, events.seq, events.happened_at, events.id,
    coalesce(number_at(props, valuePath), 0) AS value
  FROM events JOIN goals ON events.type = goals.event
  WHERE site = $site AND visitor <> '' AND happened_at >= $from - INTERVAL 28 DAY AND happened_at < $until
    AND meets(condition, props, path)
),
outcomes AS (
  SELECT
    subject, goal, arm, week,
    count(value) FILTER (is_after) AS conversions,
    coalesce(sum(value) FILTER (is_after), 0) AS value,
    coalesce(sum(value) FILTER (NOT is_after), 0) AS past
  FROM (
    SELECT
      exposed.subject, exposed.visitor, exposed.arm, exposed.week, successes.goal, successes.value,
      (successes.seq, successes.happened_at, successes.id)
        > (exposed.seq, exposed.happened_at, exposed.id) AS is_after
    FROM exposed JOIN successes USING (visitor)
    WHERE is_after
      OR (successes.id <> exposed.id AND successes.happened_at >= exposed.happened_at - INTERVAL 28 DAY)
  )
  GROUP BY subject, goal, arm, week, visitor
),
bounded AS (
  SELECT
    *, least(value, value_max) AS bounded_value, least(past, value_max) AS bounded_past
  FROM (
    SELECT *, quantile_disc(value, 0.99) FILTER (value > 0) OVER (PARTITION BY subject, goal) AS value_max
    FROM outcomes
  )
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
