-- What the arrivals add to the arms that their visitors met. None of them was stored before.
MERGE INTO exposure_days AS known
USING (
  WITH arrived AS (
    SELECT
      site, visitor, make_timestamp_ms(event."at") AS happened_at, seq, 0 AS tie, config,
      event."type" AS type, event.props, event.segments
    FROM arrivals WHERE bot IS NULL
  )
  FROM exposure_days_of('arrived')
) AS told
ON known.site = told.site AND known.visitor = told.visitor AND known.day = told.day
  AND known.experience = told.experience AND known.arm = told.arm
WHEN MATCHED THEN UPDATE SET
  first_at = least(known.first_at, told.first_at),
  last_at = greatest(known.last_at, told.last_at),
  config = CASE WHEN told.place < known.place THEN told.config ELSE known.config END,
  segments = CASE WHEN told.place < known.place THEN told.segments ELSE known.segments END,
  place = least(known.place, told.place)
WHEN NOT MATCHED THEN INSERT
