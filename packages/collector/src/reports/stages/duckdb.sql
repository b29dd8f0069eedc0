WITH told AS (
  SELECT
    visitor, seq, happened_at, id,
    coalesce(text_at(props, '/from'), '') AS "from",
    text_at(props, '/to') AS "to",
    coalesce(text_at(props, '/cause'), 'unseen') AS cause,
    number_at(props, '/hours') AS hours
  FROM events
  WHERE site = $site AND type = 'journey_stage_change' AND visitor <> '' AND text_at(props, '/to') <> ''
    AND happened_at >= $from AND happened_at < $until
),
staged AS (
  SELECT
    visitor, epoch_ms(happened_at) // 900000 AS quarter,
    { 'seq': seq, 'at': happened_at, 'id': id } AS place,
    stage
  FROM events
  WHERE site = $site AND visitor <> '' AND stage <> '' AND happened_at >= $from AND happened_at < $until
),
-- Days begin at a quarter of an hour in every zone; zones are asked once for each, since that takes time.
quarters AS (
  SELECT quarter, timezone($zone, timezone('UTC', make_timestamp_ms(quarter * 900000)))::DATE::VARCHAR AS day
  FROM (SELECT DISTINCT quarter FROM staged)
),
daily AS MATERIALIZED (
  SELECT
    visitor, day,
    max(place) AS newest, arg_max(stage, place) AS newest_stage,
    min(place) AS oldest, arg_min(stage, place) AS oldest_stage
  FROM staged JOIN quarters USING (quarter)
  GROUP BY visitor, day
),
states AS (
  SELECT visitor, seq, happened_at, id, 1 AS part, "from" AS stage, 'unseen' AS cause, NULL AS hours
  FROM told WHERE "from" <> ''
  UNION ALL
  SELECT visitor, seq, happened_at, id, 2, "to", cause, CASE WHEN "from" <> '' THEN hours END FROM told
  UNION ALL
  SELECT visitor, unnest(min(oldest)), 0, arg_min(oldest_stage, oldest), 'unseen', NULL
  FROM daily ANTI JOIN told USING (visitor)
  GROUP BY visitor
  UNION ALL
  SELECT visitor, unnest(max(newest)), 3, arg_max(newest_stage, newest), 'unseen', NULL
  FROM daily
  GROUP BY visitor
),
steps AS (
  SELECT
    visitor, stage, cause, hours,
    lag(stage) OVER way AS former,
    lead(stage) OVER way IS NULL AS is_last
  FROM states
  WINDOW way AS (PARTITION BY visitor ORDER BY part = 3, seq, happened_at, id, part)
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
