-- What reports on segments day by day begin with, after WITH: `daily` states of visitors in the period and the equally long
-- one before it, `steps` from day to day, `cells` of each segment a visitor is in or just was, and members seen `later`.
seen AS (
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
)
