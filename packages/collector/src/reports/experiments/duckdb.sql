firsts AS MATERIALIZED (
  SELECT
    experience AS subject, visitor, min(arm) <> max(arm) AS mixed, max(last_at) AS last_at,
    unnest(min({ 'place': place, 'arm': arm, 'config': config }))
  FROM exposures
  WHERE visitor <> ''
  GROUP BY experience, visitor
)
