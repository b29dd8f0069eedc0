-- The stage stands on the event alone. Of a text that many visitors share the segments are taken apart once.
groups AS (
  SELECT
    exposed.experience, arm, stage, exposed.segments AS segments,
    count(*) AS visitors, count(converted_ms) AS converted, coalesce(sum(revenue), 0) AS revenue
  FROM exposed
  JOIN events ON events.visitor = exposed.visitor AND place_of(seq, happened_at, tie) = exposed.place
  LEFT JOIN outcomes ON outcomes.experience = exposed.experience AND outcomes.visitor = exposed.visitor
  WHERE site = $site AND events.type = 'experience_impression'
  GROUP BY ALL
),
cells AS (
  SELECT experience, 'stage' AS kind, stage AS part, arm, visitors, converted, revenue FROM groups WHERE stage <> ''
  UNION ALL
  SELECT
    experience, 'segment', unnest(list_distinct(from_json(segments, '["VARCHAR"]'))), arm, visitors, converted, revenue
  FROM groups
)
SELECT
  experience, kind, part, arm,
  sum(visitors)::DOUBLE AS visitors, sum(converted)::DOUBLE AS converted, sum(revenue)::DOUBLE AS revenue
FROM cells
GROUP BY experience, kind, part, arm
ORDER BY experience, kind, part, arm
