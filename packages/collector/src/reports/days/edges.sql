-- The events of visitors' days that the start at `$since` or the period's end cuts: such a day is read from its events.
edges AS NOT MATERIALIZED (
  FROM events
  WHERE site = $site AND happened_at >= $since AND happened_at < $until
    AND (happened_at < $since::DATE + 1 OR happened_at >= $until::DATE)
    AND visitor IN (
      SELECT visitor FROM visitor_days
      WHERE site = $site AND day IN ($since::DATE, $until::DATE)
        AND (first_at < $since AND last_at >= $since OR first_at < $until AND last_at >= $until)
    )
)
