-- The arms met on days that a moment cuts, made anew from the events that are left of them.
INSERT INTO exposure_days
WITH left_over AS (
  FROM events WHERE site = $site AND happened_at >= $before AND happened_at < $before::DATE + 1
)
FROM exposure_days_of('left_over') ANTI JOIN exposure_days USING (site, visitor, day, experience, arm)
