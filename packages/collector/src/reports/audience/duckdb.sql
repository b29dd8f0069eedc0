known AS (SELECT visitor, person FROM people WHERE site = $site)
SELECT
  'people' AS kind, '' AS name, (count(DISTINCT person) + count(*) FILTER (person IS NULL))::DOUBLE AS visitors
FROM newest LEFT JOIN known USING (visitor)
UNION ALL
SELECT 'visitors', '', sum(visitors)::DOUBLE FROM states
UNION ALL
SELECT 'segment', segment, sum(visitors)::DOUBLE
FROM (SELECT visitors, unnest(list_distinct(segments)) AS segment FROM states)
GROUP BY segment
UNION ALL
SELECT 'stage', stage, sum(visitors)::DOUBLE FROM states WHERE stage <> '' GROUP BY stage
ORDER BY kind, visitors DESC, name
