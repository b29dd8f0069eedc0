exposures AS MATERIALIZED (
  SELECT
    visitor, seq, happened_at, id, config,
    text_at(props, '/experience') AS experience,
    text_at(props, '/variant') AS arm
  FROM events
  WHERE site = $site AND type = 'experience_impression' AND visitor <> '' AND happened_at < $until
),
firsts AS MATERIALIZED (
  SELECT
    experience AS subject, visitor, count(DISTINCT arm) > 1 AS mixed, max(happened_at) AS last_at,
    unnest(arg_min(
      { 'arm': arm, 'config': config, 'seq': seq, 'happened_at': happened_at, 'id': id },
      { 'seq': seq, 'at': happened_at, 'id': id }
    ))
  FROM exposures
  WHERE experience IS NOT NULL AND arm IS NOT NULL
  GROUP BY experience, visitor
)
