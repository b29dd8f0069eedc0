first_of_all AS (
  SELECT
    visitor, min(arm) <> max(arm) AS mixed, max(last_at) AS last_at,
    unnest(min({ 'place': place, 'arm': arm, 'config': config, 'segments': segments }))
  FROM (
    SELECT * REPLACE (CASE WHEN arm = 'holdout' THEN 'holdout' ELSE 'personalized' END AS arm)
    FROM exposures WHERE visitor <> ''
  )
  GROUP BY visitor
),
firsts AS MATERIALIZED (
  SELECT
    * EXCLUDE (segments), unnest(list_prepend('*', list_distinct(from_json(segments, '["VARCHAR"]')))) AS subject
  FROM first_of_all
)
