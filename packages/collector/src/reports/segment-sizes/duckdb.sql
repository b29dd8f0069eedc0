newest AS (SELECT visitor, is_now, arg_max(segments, place) AS segments FROM daily GROUP BY visitor, is_now),
pairs AS (
  SELECT visitor, past.segments AS past, present.segments AS present
  FROM (FROM newest WHERE NOT is_now) AS past FULL JOIN (FROM newest WHERE is_now) AS present USING (visitor)
),
places AS (
  SELECT
    visitor, segment, past IS NOT NULL AND present IS NOT NULL AS is_known,
    coalesce(list_contains(past, segment), false) AS was_in,
    coalesce(list_contains(present, segment), false) AS is_in
  FROM (
    SELECT *, unnest(list_distinct(list_concat(coalesce(past, []), coalesce(present, [])))) AS segment FROM pairs
  )
),
gone AS (SELECT visitor, segment AS "from" FROM places WHERE is_known AND was_in AND NOT is_in),
come AS (SELECT visitor, segment AS "to" FROM places WHERE is_known AND is_in AND NOT was_in)
SELECT
  'day' AS kind, day::VARCHAR AS day, segment,
  count(*) FILTER (is_in)::DOUBLE AS visitors,
  count(*) FILTER (is_in AND is_first)::DOUBLE AS began,
  count(*) FILTER (is_in AND NOT was_in AND NOT is_first)::DOUBLE AS joined,
  count(*) FILTER (was_in AND NOT is_in)::DOUBLE AS "left"
FROM cells
GROUP BY day, segment
UNION ALL BY NAME
SELECT
  'segment' AS kind, segment,
  count(DISTINCT visitor) FILTER (is_in)::DOUBLE AS visitors,
  count(*) FILTER (is_in AND is_last)::DOUBLE AS stayed
FROM cells
GROUP BY segment
UNION ALL BY NAME
SELECT
  'stability' AS kind, segment, days::DOUBLE AS days,
  count(*)::DOUBLE AS visitors, count(*) FILTER (is_still)::DOUBLE AS still
FROM later
GROUP BY segment, days
UNION ALL BY NAME
SELECT
  'change' AS kind, segment,
  count(*) FILTER (was_in AND is_in)::DOUBLE AS stayed,
  count(*) FILTER (is_known AND was_in AND NOT is_in)::DOUBLE AS "left",
  count(*) FILTER (NOT is_known AND was_in)::DOUBLE AS absent,
  count(*) FILTER (is_known AND is_in AND NOT was_in)::DOUBLE AS came,
  count(*) FILTER (NOT is_known AND is_in)::DOUBLE AS appeared
FROM places
GROUP BY segment
UNION ALL BY NAME
SELECT
  'move' AS kind, coalesce("from", '') AS segment, coalesce("to", '') AS "to",
  count(*)::DOUBLE AS visitors
FROM gone FULL JOIN come USING (visitor)
GROUP BY ALL
