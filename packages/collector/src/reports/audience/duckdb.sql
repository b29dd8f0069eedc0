WITH newest AS (
  SELECT visitor, arg_max({ 'segments': segments, 'stage': stage }, { 'at': happened_at, 'id': id }) AS state
  FROM events
  WHERE site = $site AND happened_at >= $from AND happened_at < $until AND visitor <> ''
  GROUP BY visitor
)
SELECT 'visitors' AS kind, '' AS name, count(*)::DOUBLE AS visitors FROM newest
UNION ALL
SELECT 'segment', segment, count(DISTINCT visitor)::DOUBLE
FROM (SELECT visitor, unnest(state.segments) AS segment FROM newest)
GROUP BY segment
UNION ALL
SELECT 'stage', state.stage, count(*)::DOUBLE FROM newest WHERE state.stage <> '' GROUP BY state.stage
ORDER BY kind, visitors DESC, name
