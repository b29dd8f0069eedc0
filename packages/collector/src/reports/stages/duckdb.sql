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
    visitor, stage, seq, happened_at, id,
    timezone($zone, timezone('UTC', happened_at))::DATE::VARCHAR AS day,
    { 'seq': seq, 'at': happened_at, 'id': id } AS place
  FROM events
  WHERE site = $site AND visitor <> '' AND stage <> '' AND happened_at >= $from AND happened_at < $until
),
states AS (
  SELECT visitor, seq, happened_at, id, 1 AS part, "from" AS stage, 'unseen' AS cause, NULL AS hours
  FROM told WHERE "from" <> ''
  UNION ALL
  SELECT visitor, seq, happened_at, id, 2, "to", cause, CASE WHEN "from" <> '' THEN hours END FROM told
  UNION ALL
  SELECT visitor, unnest(arg_min({ 'seq': seq, 'at': happened_at, 'id': id, 'part': 0, 'stage': stage }, place)), 'unseen', NULL
  FROM staged ANTI JOIN told USING (visitor)
  GROUP BY visitor
  UNION ALL
  SELECT visitor, unnest(arg_max({ 'seq': seq, 'at': happened_at, 'id': id, 'part': 3, 'stage': stage }, place)), 'unseen', NULL
  FROM staged
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
  'day' AS kind, day, stage AS "from", '' AS "to", '' AS cause,
  count(*)::DOUBLE AS visitors, NULL::DOUBLE AS moves, NULL::DOUBLE AS hours_median
FROM (SELECT visitor, day, arg_max(stage, place) AS stage FROM staged GROUP BY visitor, day)
GROUP BY day, stage
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
