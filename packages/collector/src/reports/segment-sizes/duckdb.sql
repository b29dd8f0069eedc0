WITH seen AS (
  SELECT
    visitor, happened_at >= $from AS is_now, epoch_ms(happened_at) // 900000 AS quarter,
    { 'seq': seq, 'at': happened_at, 'id': id } AS place,
    segments
  FROM events
  WHERE site = $site AND visitor <> '' AND happened_at < $until
    AND happened_at >= $from::TIMESTAMP - ($until::TIMESTAMP - $from::TIMESTAMP)
),
-- Days begin at a quarter of an hour in every zone; zones are asked once for each, since that takes time.
quarters AS (
  SELECT quarter, timezone($zone, timezone('UTC', make_timestamp_ms(quarter * 900000)))::DATE AS day
  FROM (SELECT DISTINCT quarter FROM seen)
),
daily AS MATERIALIZED (
  SELECT visitor, is_now, day, max(place) AS place, list_distinct(arg_max(segments, place)) AS segments
  FROM seen JOIN quarters USING (quarter)
  GROUP BY visitor, is_now, day
),
steps AS (
  SELECT
    visitor, day, segments,
    lag(segments) OVER way AS former,
    lead(day) OVER way IS NULL AS is_last
  FROM daily WHERE is_now
  WINDOW way AS (PARTITION BY visitor ORDER BY day)
),
cells AS (
  SELECT visitor, day, segment, former IS NULL AS is_first, is_last,
    list_contains(segments, segment) AS is_in,
    coalesce(list_contains(former, segment), false) AS was_in
  FROM (
    SELECT *, unnest(list_distinct(list_concat(segments, coalesce(former, [])))) AS segment FROM steps
  )
),
members AS (SELECT visitor, segment, min(day) AS since FROM cells WHERE is_in GROUP BY visitor, segment),
later AS (
  SELECT visitor, segment, days, arg_min(list_contains(segments, segment), day) AS is_still
  FROM members CROSS JOIN (VALUES (7), (28)) AS spans(days) JOIN steps USING (visitor)
  WHERE day >= since + days
  GROUP BY visitor, segment, days
),
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
