-- What came with a user's id alone belongs to the newest browser that named this user, if one did.
UPDATE arrivals SET visitor = known.visitor
FROM (
  SELECT site, user_id, arg_max(visitor, { 'at': happened_at, 'id': id }) AS visitor
  FROM stitches
  WHERE bot IS NULL AND NOT starts_with(visitor, 'user_')
    AND (site, user_id) IN (SELECT (site, "user") FROM arrivals WHERE "user" IS NOT NULL)
  GROUP BY site, user_id
) AS known
WHERE arrivals.site = known.site AND arrivals."user" = known.user_id
  AND starts_with(arrivals.visitor, 'user_');

INSERT INTO stitches
SELECT DISTINCT ON (site, visitor, "user")
  site, visitor, "user", NULL, make_timestamp_ms(event."at"), event.id, bot
FROM arrivals
WHERE "user" IS NOT NULL
  AND (site, visitor, "user") NOT IN (SELECT (site, visitor, user_id) FROM stitches WHERE bot IS NULL)
ORDER BY site, visitor, "user", event.id;

-- Only browsers count. Another event comes right after what the visitor's browser had told by its time.
UPDATE arrivals SET seq = newest.seq
FROM (
  SELECT told.site, told.event.id AS id, max(counted.seq) AS seq
  FROM (SELECT * FROM arrivals WHERE via IS NOT NULL) AS told
  JOIN (
    SELECT site, visitor, seq, happened_at FROM stored_events WHERE via IS NULL
    UNION ALL
    SELECT site, visitor, seq, make_timestamp_ms(event."at") FROM arrivals WHERE via IS NULL
  ) AS counted
    ON counted.site = told.site AND counted.visitor = told.visitor
    AND counted.happened_at <= make_timestamp_ms(told.event."at")
  GROUP BY told.site, told.event.id
) AS newest
WHERE arrivals.site = newest.site AND arrivals.event.id = newest.id
