-- Days of which there is no row, from the table `left_over` of all their events.
INSERT INTO visitor_days FROM days_of('left_over') ANTI JOIN visitor_days USING (site, visitor, day)
