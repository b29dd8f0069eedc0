-- Each event at the numbers and times of `tied` gets its place among them, by its id.
UPDATE stored_events SET tie = told.tie
FROM (
  SELECT site, id, least(row_number() OVER (PARTITION BY site, visitor, seq, happened_at ORDER BY id) - 1, 999) AS tie
  FROM stored_events SEMI JOIN tied USING (site, visitor, seq, happened_at)
) AS told
WHERE stored_events.site = told.site AND stored_events.id = told.id AND stored_events.tie <> told.tie
