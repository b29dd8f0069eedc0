-- All of a move's texts at once: taken out one by one they took half as long again.
told AS MATERIALIZED (
  SELECT
    visitor, place_of(seq, happened_at, tie) AS place,
    CASE WHEN types[1] = 'VARCHAR' THEN texts[1] ELSE '' END AS "from",
    texts[2] AS "to",
    CASE WHEN types[3] = 'VARCHAR' THEN texts[3] ELSE 'unseen' END AS cause,
    CASE WHEN types[4] IN ('UBIGINT', 'BIGINT', 'DOUBLE') THEN texts[4]::DOUBLE END AS hours
  FROM (
    SELECT
      visitor, seq, happened_at, tie,
      json_type(props, ['/from', '/to', '/cause', '/hours']) AS types,
      json_extract_string(props, ['/from', '/to', '/cause', '/hours']) AS texts
    FROM events
    WHERE site = $site AND type = 'journey_stage_change' AND visitor <> '' AND happened_at >= $from AND happened_at < $until
  )
  WHERE types[2] = 'VARCHAR' AND texts[2] <> ''
),
-- Where all of a visitor's days name one stage, or their moves tell the rest, days that are whole and of one stage suffice.
unsettled AS (
  SELECT visitor FROM local_days
  WHERE only_stage IS DISTINCT FROM ''
  GROUP BY visitor
  HAVING count(only_stage) < count(*) OR min(only_stage) <> max(only_stage)
),
cut AS (
  SELECT visitor, utc_day FROM local_days WHERE only_stage IS NULL OR NOT whole AND only_stage <> ''
  UNION
  SELECT visitor, utc_day FROM local_days SEMI JOIN unsettled USING (visitor) ANTI JOIN told USING (visitor)
),
cut_events AS (
  SELECT
    visitor, stage, happened_at, epoch_ms(happened_at) // 900000 AS quarter,
    place_of(seq, happened_at, tie) AS place
  FROM events SEMI JOIN cut ON cut.visitor = events.visitor AND cut.utc_day = happened_at::DATE
  WHERE site = $site AND stage <> '' AND happened_at >= $since AND happened_at < $until
),
parts AS (
  SELECT visitor, day, place AS newest, only_stage AS newest_stage, place AS oldest, only_stage AS oldest_stage
  FROM local_days ANTI JOIN cut USING (visitor, utc_day)
  WHERE only_stage <> ''
  UNION ALL
  SELECT visitor, day, max(place), arg_max(stage, place), min(place), arg_min(stage, place)
  FROM cut_events JOIN (
    SELECT quarter, local_day($zone, quarter) AS day FROM (SELECT DISTINCT quarter FROM cut_events)
  ) USING (quarter)
  GROUP BY visitor, day, happened_at::DATE
),
daily AS MATERIALIZED (
  SELECT
    visitor, day::VARCHAR AS day,
    max(newest) AS newest, arg_max(newest_stage, newest) AS newest_stage,
    min(oldest) AS oldest, arg_min(oldest_stage, oldest) AS oldest_stage
  FROM parts
  GROUP BY visitor, day
),
moves AS (
  SELECT visitor, "from", "to", cause, hours, lag("to") OVER (PARTITION BY visitor ORDER BY place) AS before FROM told
),
-- Where each visitor was at last: what their moves say, then the newest stage. Who did not move began with the oldest one.
ends AS (
  SELECT visitor, coalesce(moved_to, oldest) AS former, newest, moved_to IS NULL AS is_unmoved
  FROM (
    SELECT visitor, arg_max("to", place) AS moved_to FROM told GROUP BY visitor
  ) FULL JOIN (
    SELECT visitor, arg_min(oldest_stage, oldest) AS oldest, arg_max(newest_stage, newest) AS newest
    FROM daily GROUP BY visitor
  ) USING (visitor)
),
-- Each state, after the former one of its visitor.
steps AS (
  SELECT visitor, "from" AS stage, 'unseen' AS cause, NULL AS hours, before AS former FROM moves WHERE "from" <> ''
  UNION ALL
  SELECT
    visitor, "to", cause, CASE WHEN "from" <> '' THEN hours END, CASE WHEN "from" <> '' THEN "from" ELSE before END
  FROM moves
  UNION ALL
  SELECT visitor, former, 'unseen', NULL, NULL FROM ends WHERE is_unmoved
  UNION ALL
  SELECT visitor, newest, 'unseen', NULL, former FROM ends WHERE newest IS NOT NULL
)
SELECT
  'day' AS kind, day, newest_stage AS "from", '' AS "to", '' AS cause,
  count(*)::DOUBLE AS visitors, NULL::DOUBLE AS moves, NULL::DOUBLE AS hours_median
FROM daily
GROUP BY day, newest_stage
UNION ALL
SELECT 'began', '', stage, '', '', count(*)::DOUBLE, NULL, NULL FROM steps WHERE former IS NULL GROUP BY stage
UNION ALL
SELECT 'stayed', '', coalesce(newest, former), '', '', count(*)::DOUBLE, NULL, NULL FROM ends GROUP BY coalesce(newest, former)
UNION ALL
SELECT 'been', '', stage, '', '', count(DISTINCT visitor)::DOUBLE, NULL, NULL FROM steps GROUP BY stage
UNION ALL
SELECT 'left', '', former, '', '', NULL, NULL, median(hours)::DOUBLE FROM steps WHERE former <> stage GROUP BY former
UNION ALL
SELECT 'move', '', former, stage, cause, count(DISTINCT visitor)::DOUBLE, count(*)::DOUBLE, median(hours)::DOUBLE
FROM steps WHERE former <> stage
GROUP BY former, stage, cause
