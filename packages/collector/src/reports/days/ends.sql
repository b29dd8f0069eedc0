-- The moments of the first and the last event of each visitor's days from `$since` to the end of the period, after `edges`.
ends AS (
  SELECT visitor, epoch_ms(unnest([first_at, last_at])) AS moment
  FROM visitor_days
  WHERE site = $site AND first_at >= $since AND last_at < $until
  UNION ALL
  SELECT visitor, epoch_ms(unnest([min(happened_at), max(happened_at)])) FROM edges GROUP BY visitor, happened_at::DATE
)
