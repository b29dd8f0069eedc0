-- The moments of the first and the last event of each visitor's days from `$since` to the end of the period. A day that a bound
-- cuts is read from its events.
ends AS (
  SELECT visitor, epoch_ms(unnest([first_at, last_at])) AS moment
  FROM visitor_days
  WHERE site = $site AND first_at >= $since AND last_at < $until
  UNION ALL
  SELECT visitor, epoch_ms(unnest([min(happened_at), max(happened_at)]))
  FROM events
  WHERE site = $site AND happened_at >= $since AND happened_at < $until
    AND (happened_at < $since::DATE + 1 OR happened_at >= $until::DATE)
    AND visitor IN (
      SELECT visitor FROM visitor_days
      WHERE site = $site AND day IN ($since::DATE, $until::DATE)
        AND (first_at < $since AND last_at >= $since OR first_at < $until AND last_at >= $until)
    )
  GROUP BY visitor, happened_at::DATE
)
