goals AS (
  SELECT unnest(from_json($siteGoals, '[{
    "id": "VARCHAR", "position": "INTEGER", "event": "VARCHAR", "condition": "VARCHAR", "valuePath": "VARCHAR"
  }]'), recursive := true)
),
everyone AS (SELECT count(DISTINCT visitor) AS visitors FROM ends),
successes AS (
  SELECT position, visitor, coalesce(number_at(props, valuePath), 0) AS value
  FROM events JOIN goals ON events.type = goals.event
  WHERE site = $site AND happened_at >= $from AND happened_at < $until
    AND meets(condition, props, path)
)
SELECT
  goals.id AS goal,
  any_value(everyone.visitors)::DOUBLE AS visitors,
  count(DISTINCT successes.visitor)::DOUBLE AS converted,
  count(successes.visitor)::DOUBLE AS conversions,
  coalesce(sum(successes.value), 0)::DOUBLE AS revenue
FROM goals CROSS JOIN everyone LEFT JOIN successes ON successes.position = goals.position
GROUP BY goals.position, goals.id
ORDER BY goals.position
