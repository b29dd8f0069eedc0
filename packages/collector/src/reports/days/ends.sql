-- When the first and the last event of each visitor's days was, from `$since` to the end of the period, after `edges`, in
-- milliseconds.
ends AS (
  SELECT visitor, epoch_ms(first_at) AS first_ms, epoch_ms(last_at) AS last_ms
  FROM visitor_days
  WHERE site = $site AND first_at >= $since AND last_at < $until
  UNION ALL
  SELECT visitor, epoch_ms(min(happened_at)), epoch_ms(max(happened_at)) FROM edges GROUP BY visitor, happened_at::DATE
)
