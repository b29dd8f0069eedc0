-- Which arms visitors met from `$since` to the end of the period, by days. A day that a bound cuts is read from its events, with
-- all that the visitor met on it: some rows come twice, which changes no first, no last and no set.
cut_exposures AS NOT MATERIALIZED (
  FROM events
  WHERE site = $site AND type = 'experience_impression' AND happened_at >= $since AND happened_at < $until
    AND (happened_at < $since::DATE + 1 OR happened_at >= $until::DATE)
    AND visitor IN (
      SELECT visitor FROM exposure_days
      WHERE site = $site AND day IN ($since::DATE, $until::DATE)
        AND (first_at < $since AND last_at >= $since OR first_at < $until AND last_at >= $until)
    )
),
exposures AS NOT MATERIALIZED (
  SELECT visitor, experience, arm, place, config, segments, last_at
  FROM exposure_days
  WHERE site = $site AND first_at >= $since AND last_at < $until
  UNION ALL
  SELECT visitor, experience, arm, place, config, segments, last_at FROM exposure_days_of('cut_exposures')
)
