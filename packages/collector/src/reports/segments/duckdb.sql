exposures AS MATERIALIZED (
  SELECT
    visitor, seq, happened_at, id, config, segments,
    CASE WHEN text_at(props, '/variant') = 'holdout' THEN 'holdout' ELSE 'personalized' END AS arm
  FROM events
  WHERE site = $site AND type = 'experience_impression' AND visitor <> '' AND happened_at < $until
    AND text_at(props, '/experience') IS NOT NULL AND text_at(props, '/variant') IS NOT NULL
),
first_of_all AS (
  SELECT
    visitor, count(DISTINCT arm) > 1 AS mixed, max(happened_at) AS last_at,
    unnest(arg_min(
      {
        'arm': arm, 'config': config, 'segments': segments,
        'seq': seq, 'happened_at': happened_at, 'id': id
      },
      { 'seq': seq, 'at': happened_at, 'id': id }
    ))
  FROM exposures
  GROUP BY visitor
),
firsts AS MATERIALIZED (
  SELECT * EXCLUDE (segments), unnest(list_prepend('*', list_distinct(segments))) AS subject
  FROM first_of_all
)
