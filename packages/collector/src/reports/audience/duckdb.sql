WITH newest AS (
  SELECT visitor, arg_max({ 'segments': segments, 'stage': stage }, { 'seq': seq, 'at': happened_at, 'id': id }) AS state
  FROM events
  WHERE site = $site AND happened_at >= $from AND happened_at < $until AND visitor <> ''
  GROUP BY visitor
)
SELECT 'people' AS kind, '' AS name, count(DISTINCT coalesce('u' || person, 'v' || visitor))::DOUBLE AS visitors
FROM newest LEFT JOIN (SELECT visitor, person FROM people WHERE site = $site) USING (visitor)
UNION ALL
SELECT 'visitors' AS kind, '' AS name, count(*)::DOUBLE AS visitors FROM newest
UNION ALL
SELECT 'segment', segment, count(DISTINCT visitor)::DOUBLE
FROM (SELECT visitor, unnest(state.segments) AS segment FROM newest)
GROUP BY segment
UNION ALL
SELECT 'stage', state.stage, count(*)::DOUBLE FROM newest WHERE state.stage <> '' GROUP BY state.stage
ORDER BY kind, visitors DESC, name
