WITH exposures AS MATERIALIZED (
  SELECT
    visitor, seq, happened_at, id, segments,
    text_at(props, '/experience') AS experience,
    text_at(props, '/variant') AS arm
  FROM events
  WHERE site = $site AND type = 'experience_impression'
    AND happened_at >= $from AND happened_at < $until
),
exposed AS (
  SELECT experience, visitor, unnest(arg_min(
    { 'arm': arm, 'segments': segments, 'seq': seq, 'happened_at': happened_at, 'id': id },
    { 'seq': seq, 'at': happened_at, 'id': id }
  ))
  FROM exposures
  WHERE experience IS NOT NULL AND arm IS NOT NULL
  GROUP BY experience, visitor
),
goals AS (
  SELECT unnest(from_json($goals, '[{
    "experience": "VARCHAR", "event": "VARCHAR", "condition": "VARCHAR", "valuePath": "VARCHAR"
  }]'), recursive := true)
),
successes AS (
  SELECT
    goals.experience, events.visitor, events.seq, events.happened_at, events.id,
    coalesce(number_at(props, valuePath), 0) AS value
  FROM events JOIN goals ON events.type = goals.event
  WHERE site = $site AND happened_at >= $from AND happened_at < $until
    AND meets(condition, props, path)
),
outcomes AS (
  SELECT
    exposed.experience, exposed.visitor, any_value(exposed.arm) AS arm,
    any_value(exposed.segments) AS segments,
    count(successes.id) AS conversions, coalesce(sum(successes.value), 0) AS revenue
  FROM exposed LEFT JOIN successes
    ON successes.experience = exposed.experience AND successes.visitor = exposed.visitor
    AND (successes.seq, successes.happened_at, successes.id)
      > (exposed.seq, exposed.happened_at, exposed.id)
  GROUP BY exposed.experience, exposed.visitor
),
local_counts AS (
  SELECT
    text_at(props, '/experience') AS experience, text_at(props, '/variant') AS arm,
    text_at(props, '/count') = 'goal' AS reached,
    json_extract_string(props, '/first') = 'true' AS first,
    coalesce(number_at(props, '/value'), 0) AS value
  FROM events
  WHERE site = $site AND type = 'local_count' AND visitor = ''
    AND happened_at >= $from AND happened_at < $until
),
cells AS (
  SELECT
    experience, segment, arm, 1 AS visitors, (conversions > 0)::INTEGER AS converted, conversions, revenue
  FROM (
    SELECT *, unnest(list_prepend('*', list_distinct(segments))) AS segment FROM outcomes
  )
  UNION ALL
  SELECT
    experience, '*', arm, (NOT reached)::INTEGER, (reached AND first)::INTEGER,
    reached::INTEGER, CASE WHEN reached THEN value ELSE 0 END
  FROM local_counts
)
SELECT
  experience, segment, arm,
  sum(visitors)::DOUBLE AS visitors,
  sum(converted)::DOUBLE AS converted,
  sum(conversions)::DOUBLE AS conversions,
  sum(revenue)::DOUBLE AS revenue
FROM cells
GROUP BY experience, segment, arm
ORDER BY experience, segment, arm
