WITH goals AS (
  SELECT unnest(from_json($siteGoals, '[{"event": "VARCHAR", "condition": "VARCHAR"}]'), recursive := true)
),
known AS (
  SELECT
    visitor, tab, seq, happened_at, id, type = 'page_view' AS is_view,
    text_at(props, '/experience') AS experience,
    text_at(props, '/variant') AS arm
  FROM events
  WHERE site = $site AND visitor <> '' AND happened_at < $until AND type IN ('page_view', 'experience_impression')
),
placed AS (
  SELECT
    * REPLACE (arm NOT IN ('control', 'holdout') AS arm), arm AS variant,
    last_value(CASE WHEN is_view THEN { 'seq': seq, 'at': happened_at, 'id': id } END IGNORE NULLS) OVER (
      PARTITION BY visitor, tab ORDER BY seq, happened_at, id
    ) AS view
  FROM known
),
exposed AS (
  SELECT
    visitor, view.id AS view, is_shown,
    row_number() OVER (PARTITION BY visitor, is_shown ORDER BY view) AS turn
  FROM (
    SELECT visitor, view, bool_or(arm) AS is_shown
    FROM placed
    WHERE NOT is_view AND experience IS NOT NULL AND variant IS NOT NULL AND view IS NOT NULL
    GROUP BY visitor, view
  )
),
views AS (
  SELECT
    events.visitor, session, seq, happened_at, id, happened_at >= $from AS is_counted,
    list_prepend('*', list_distinct(segments)) AS segments,
    CASE WHEN is_shown THEN 'shown' WHEN is_shown IS NULL THEN 'plain' ELSE 'kept' END AS kind, turn
  FROM events LEFT JOIN exposed ON exposed.visitor = events.visitor AND exposed.view = events.id
  WHERE site = $site AND type = 'page_view' AND events.visitor <> '' AND happened_at < $until
),
-- At one place a goal comes first: an event does not answer to itself.
marks AS (
  SELECT visitor, session, seq, happened_at, id, 1 AS part FROM views WHERE kind <> 'plain'
  UNION ALL
  SELECT DISTINCT visitor, session, seq, happened_at, id, 0
  FROM events JOIN goals ON events.type = goals.event
  WHERE site = $site AND visitor <> '' AND happened_at < $until
    AND meets(condition, props, path)
),
responses AS (
  SELECT DISTINCT visitor, view AS id
  FROM (
    SELECT visitor, part, last_value(CASE WHEN part = 1 THEN id END IGNORE NULLS) OVER (
      PARTITION BY visitor, session ORDER BY seq, happened_at, id, part
    ) AS view
    FROM marks
  )
  WHERE part = 0 AND view IS NOT NULL
),
cells AS (
  SELECT visitor, id, kind, turn, unnest(segments) AS segment FROM views WHERE is_counted
),
met AS (
  SELECT cells.visitor, segment, count(DISTINCT (experience, variant)) AS variants
  FROM cells JOIN placed ON placed.visitor = cells.visitor AND placed.view.id = cells.id
  WHERE NOT is_view AND experience IS NOT NULL AND arm
  GROUP BY cells.visitor, segment
),
visitors AS (
  SELECT
    segment, visitor, count(*) AS views,
    count(*) FILTER (kind = 'shown') AS shown,
    count(*) FILTER (kind = 'kept') AS kept,
    coalesce(any_value(variants), 0) AS variants
  FROM cells LEFT JOIN met USING (visitor, segment)
  GROUP BY segment, visitor
)
SELECT
  segment, 'level' AS kind, 0::DOUBLE AS turn, count(*)::DOUBLE AS visitors,
  sum(views)::DOUBLE AS views, sum(shown)::DOUBLE AS shown, sum(kept)::DOUBLE AS kept,
  (count(*) FILTER (shown > 0))::DOUBLE AS reached, sum(variants)::DOUBLE AS variants,
  sum(views * views)::DOUBLE AS views_squares, sum(shown * shown)::DOUBLE AS shown_squares,
  sum(shown * views)::DOUBLE AS products, sum(variants * variants)::DOUBLE AS variants_squares,
  NULL::DOUBLE AS responses
FROM visitors
GROUP BY segment
UNION ALL
SELECT
  segment, kind, least(turn, 11)::DOUBLE, NULL, count(*)::DOUBLE, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
  count(responses.id)::DOUBLE
FROM cells LEFT JOIN responses ON responses.visitor = cells.visitor AND responses.id = cells.id
WHERE kind <> 'plain'
GROUP BY segment, kind, least(turn, 11)
