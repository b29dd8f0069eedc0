told AS MATERIALIZED (
  SELECT
    visitor, place_of(seq, happened_at) AS place, id,
    coalesce(text_at(props, '/from'), '') AS "from",
    text_at(props, '/to') AS "to",
    coalesce(text_at(props, '/cause'), 'unseen') AS cause,
    number_at(props, '/hours') AS hours
  FROM events
  WHERE site = $site AND type = 'journey_stage_change' AND visitor <> '' AND text_at(props, '/to') <> ''
    AND happened_at >= $from AND happened_at < $until
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
    { 'place': place_of(seq, happened_at), 'id': id } AS place
  FROM events SEMI JOIN cut ON cut.visitor = events.visitor AND cut.utc_day = happened_at::DATE
  WHERE site = $site AND stage <> '' AND happened_at >= $since AND happened_at < $until
),
parts AS (
  SELECT visitor, day, place AS newest, only_stage AS newest_stage, place AS oldest, only_stage AS oldest_stage
  FROM local_days ANTI JOIN cut USING (visitor, utc_day)
  WHERE only_stage <> ''
  UNION ALL
  SELECT visitor, day, max(place).place, arg_max(stage, place), min(place).place, arg_min(stage, place)
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
states AS (
  SELECT visitor, place, id, 1 AS part, "from" AS stage, 'unseen' AS cause, NULL AS hours
  FROM told WHERE "from" <> ''
  UNION ALL
  SELECT visitor, place, id, 2, "to", cause, CASE WHEN "from" <> '' THEN hours END FROM told
  UNION ALL
  SELECT visitor, NULL, NULL, 0, arg_min(oldest_stage, oldest), 'unseen', NULL
  FROM daily ANTI JOIN told USING (visitor)
  GROUP BY visitor
  UNION ALL
  SELECT visitor, NULL, NULL, 3, arg_max(newest_stage, newest), 'unseen', NULL
  FROM daily
  GROUP BY visitor
),
-- Who moved has no oldest stage here, and the newest one, which has no place, comes last.
steps AS (
  SELECT
    visitor, stage, cause, hours,
    lag(stage) OVER way AS former,
    lead(stage) OVER way IS NULL AS is_last
  FROM states
  WINDOW way AS (PARTITION BY visitor ORDER BY place NULLS LAST, id, part)
)
SELECT
  'day' AS kind, day, newest_stage AS "from", '' AS "to", '' AS cause,
  count(*)::DOUBLE AS visitors, NULL::DOUBLE AS moves, NULL::DOUBLE AS hours_median
FROM daily
GROUP BY day, newest_stage
UNION ALL
SELECT 'began', '', stage, '', '', count(*)::DOUBLE, NULL, NULL FROM steps WHERE former IS NULL GROUP BY stage
UNION ALL
SELECT 'stayed', '', stage, '', '', count(*)::DOUBLE, NULL, NULL FROM steps WHERE is_last GROUP BY stage
UNION ALL
SELECT 'been', '', stage, '', '', count(DISTINCT visitor)::DOUBLE, NULL, NULL FROM steps GROUP BY stage
UNION ALL
SELECT 'left', '', former, '', '', NULL, NULL, median(hours)::DOUBLE FROM steps WHERE former <> stage GROUP BY former
UNION ALL
SELECT 'move', '', former, stage, cause, count(DISTINCT visitor)::DOUBLE, count(*)::DOUBLE, median(hours)::DOUBLE
FROM steps WHERE former <> stage
GROUP BY former, stage, cause
