exposed AS MATERIALIZED (
  SELECT experience, visitor, unnest(min({ 'place': place, 'arm': arm, 'segments': segments }))
  FROM exposures
  GROUP BY experience, visitor
),
successes AS (
  SELECT visitor, place, value, unnest(experiences) AS experience
  FROM (
    SELECT visitor, place_of(seq, happened_at, tie) AS place, experiences, coalesce(number_at(props, valuePath), 0) AS value
    FROM events JOIN goals ON events.type = goals.event
    WHERE site = $site AND happened_at >= $from AND happened_at < $until
      AND meets(condition, props, path)
  )
),
outcomes AS (
  SELECT any_value(arm) AS arm, any_value(segments) AS segments, experience, count(*) AS conversions, sum(value) AS revenue
  FROM exposed JOIN successes USING (experience, visitor)
  WHERE successes.place > exposed.place
  GROUP BY experience, visitor
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
-- Of a text that many visitors share the segments are taken apart once.
groups AS (
  SELECT experience, arm, segments, count(*) AS visitors, 0 AS converted, 0 AS conversions, 0 AS revenue
  FROM exposed GROUP BY experience, arm, segments
  UNION ALL
  SELECT experience, arm, segments, 0, count(*), sum(conversions), sum(revenue)
  FROM outcomes GROUP BY experience, arm, segments
),
cells AS (
  SELECT * EXCLUDE (segments), unnest(list_prepend('*', list_distinct(from_json(segments, '["VARCHAR"]')))) AS segment
  FROM groups
  UNION ALL BY NAME
  SELECT
    experience, '*' AS segment, arm, (NOT reached)::INTEGER AS visitors, (reached AND first)::INTEGER AS converted,
    reached::INTEGER AS conversions, CASE WHEN reached THEN value ELSE 0 END AS revenue
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
