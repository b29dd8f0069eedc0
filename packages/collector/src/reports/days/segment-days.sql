-- What reports on segments day by day begin with, after WITH and `local_days`: `daily` states of visitors in the period and the
-- equally long one before it, `steps` from day to day, `cells` of each segment a visitor is in or just was, and members seen
-- `later`. Days that are not whole are read from their events.
cut_events AS (
  SELECT visitor, happened_at, seq, tie, segments, stage, epoch_ms(happened_at) // 900000 AS quarter
  FROM events SEMI JOIN (FROM local_days WHERE NOT whole) AS cut
    ON cut.visitor = events.visitor AND cut.utc_day = happened_at::DATE
  WHERE site = $site AND happened_at >= $since AND happened_at < $until
),
cut_days AS (
  SELECT
    visitor, happened_at >= $from AS is_now, day, min(happened_at) AS first_at,
    max({ 'place': place_of(seq, happened_at, tie), 'segments': segments, 'stage': stage }) AS newest
  FROM cut_events JOIN (
    SELECT quarter, local_day($zone, quarter) AS day FROM (SELECT DISTINCT quarter FROM cut_events)
  ) USING (quarter)
  GROUP BY ALL
),
newest_states AS (
  SELECT visitor, is_now, day, min(first_at) AS first_at, max(place) AS place, arg_max(state, place) AS state
  FROM (
    SELECT visitor, is_now, day, first_at, place, state FROM local_days WHERE whole
    UNION ALL
    SELECT visitor, is_now, day, first_at, newest.place, state_of(newest.segments, newest.stage) FROM cut_days
  )
  GROUP BY visitor, is_now, day
),
states AS (
  SELECT state, list_distinct(from_json(state, '{"segments": ["VARCHAR"]}').segments) AS segments
  FROM (SELECT DISTINCT state FROM newest_states)
),
daily AS MATERIALIZED (
  SELECT visitor, is_now, day, first_at, place, segments FROM newest_states JOIN states USING (state)
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
