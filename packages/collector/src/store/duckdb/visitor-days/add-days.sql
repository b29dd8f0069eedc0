-- What the arrivals add to their visitors' days. None of them was stored before, so that each counts once.
MERGE INTO visitor_days AS known
USING (
  WITH arrived AS (
    SELECT site, visitor, make_timestamp_ms(event."at") AS happened_at, seq, 0 AS tie, event.segments, event.stage
    FROM arrivals WHERE bot IS NULL
  )
  FROM days_of('arrived')
) AS told
ON known.site = told.site AND known.visitor = told.visitor AND known.day = told.day
WHEN MATCHED THEN UPDATE SET
  first_at = least(known.first_at, told.first_at),
  last_at = greatest(known.last_at, told.last_at),
  state = CASE WHEN told.place > known.place THEN told.state ELSE known.state END,
  place = greatest(known.place, told.place),
  only_stage = CASE WHEN known.only_stage = told.only_stage THEN known.only_stage END
WHEN NOT MATCHED THEN INSERT
