-- Arms met on days of which there is no row, from the table `left_over` of all events of these days.
INSERT INTO exposure_days
FROM exposure_days_of('left_over') ANTI JOIN exposure_days USING (site, visitor, day, experience, arm)
