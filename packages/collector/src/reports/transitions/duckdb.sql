WITH moves AS (
  SELECT
    visitor,
    text_at(props, '/from') AS "from",
    text_at(props, '/to') AS "to",
    number_at(props, '/hours') AS hours
  FROM events
  WHERE site = $site AND type = 'journey_stage_change'
    AND happened_at >= $from AND happened_at < $until
)
SELECT
  "from", "to",
  count(DISTINCT visitor)::DOUBLE AS visitors,
  count(*)::DOUBLE AS moves,
  median(hours)::DOUBLE AS hours_median
FROM moves
WHERE "from" <> '' AND "to" IS NOT NULL
GROUP BY "from", "to"
ORDER BY moves DESC, "from", "to"
