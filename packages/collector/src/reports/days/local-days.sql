-- What is kept of visitors' days from `$since` to the end of the period, by days of the site's zone. Of a row that is `whole` all
-- events lie on one such day, within the bounds, and on one side of `$from`.
near AS (
  SELECT
    visitor, day AS utc_day, first_at, last_at, place, state, only_stage,
    epoch_ms(first_at) // 900000 AS first_quarter, epoch_ms(last_at) // 900000 AS last_quarter
  FROM visitor_days
  WHERE site = $site AND last_at >= $since AND first_at < $until
),
quarters AS MATERIALIZED (
  SELECT quarter, local_day($zone, quarter) AS day
  FROM (SELECT first_quarter AS quarter FROM near UNION SELECT last_quarter FROM near)
),
local_days AS MATERIALIZED (
  SELECT
    visitor, utc_day, first_at, place, state, only_stage, first_at >= $from AS is_now, firsts.day,
    first_at >= $since AND last_at < $until AND (first_at >= $from) = (last_at >= $from) AND firsts.day = lasts.day AS whole
  FROM near
  JOIN quarters AS firsts ON firsts.quarter = first_quarter
  JOIN quarters AS lasts ON lasts.quarter = last_quarter
)
