WITH targets AS (
  SELECT unnest(from_json($targets, '[{"event": "VARCHAR", "condition": "VARCHAR"}]'), recursive := true)
),
conversions AS (
  SELECT visitor, min(place_of(seq, happened_at, tie)) AS place
  FROM events JOIN targets ON events.type = targets.event
  WHERE site = $site AND visitor <> '' AND happened_at >= $from AND happened_at < $until
    AND meets(condition, props, path)
  GROUP BY visitor
),
views AS (
  SELECT
    visitor, place_of(seq, happened_at, tie) AS place,
    CASE $by
      WHEN 'page' THEN path
      WHEN 'channel' THEN text_at(props, '/source/kind')
      ELSE text_at(props, '/source/campaign')
    END AS name
  FROM events
  WHERE site = $site AND type = 'page_view' AND visitor <> '' AND happened_at >= $from AND happened_at < $until
),
touched AS (
  SELECT visitor, name, views.place, conversions.place IS NOT NULL AS converted
  FROM views LEFT JOIN conversions USING (visitor)
  WHERE name <> '' AND (conversions.place IS NULL OR views.place < conversions.place)
),
names AS (
  SELECT
    name,
    CASE WHEN row_number() OVER (ORDER BY count(DISTINCT visitor) DESC, name) <= 20 THEN name ELSE '*' END AS shown
  FROM touched
  GROUP BY name
),
named AS (
  SELECT visitor, shown AS name, place, converted
  FROM touched JOIN names USING (name)
  QUALIFY lag(shown) OVER (PARTITION BY visitor ORDER BY place) IS DISTINCT FROM shown
),
steps AS (
  SELECT
    visitor, name, converted,
    row_number() OVER way AS step,
    lead(name) OVER way AS beyond,
    count(*) OVER (PARTITION BY visitor) AS steps
  FROM named
  WINDOW way AS (PARTITION BY visitor ORDER BY place)
)
SELECT
  'conversions' AS kind, NULL AS name, NULL AS beyond, NULL::DOUBLE AS steps, count(*)::DOUBLE AS count,
  NULL::DOUBLE AS firsts, NULL::DOUBLE AS lasts
FROM conversions
UNION ALL
SELECT
  'touched', name, NULL, NULL, count(DISTINCT visitor)::DOUBLE,
  (count(DISTINCT visitor) FILTER (converted))::DOUBLE, NULL
FROM steps GROUP BY name
UNION ALL
SELECT
  'credit', name, NULL, steps::DOUBLE, count(*)::DOUBLE,
  (count(*) FILTER (step = 1))::DOUBLE, (count(*) FILTER (beyond IS NULL))::DOUBLE
FROM steps WHERE converted GROUP BY name, steps
UNION ALL
SELECT 'begin', NULL, name, NULL, count(*)::DOUBLE, NULL, NULL FROM steps WHERE step = 1 GROUP BY name
UNION ALL
SELECT kind, name, beyond, NULL, count(*)::DOUBLE, NULL, NULL
FROM (
  SELECT name, beyond, CASE WHEN beyond IS NOT NULL THEN 'on' WHEN converted THEN 'converted' ELSE 'lost' END AS kind
  FROM steps
)
GROUP BY kind, name, beyond
