WITH goals AS (
  SELECT unnest(from_json($siteGoals, '[{"event": "VARCHAR", "condition": "VARCHAR"}]'), recursive := true)
),
known AS (
  SELECT
    visitor, tab, place_of(seq, happened_at, tie) AS place, type = 'page_view' AS is_view,
    text_at(props, '/experience') AS experience,
    text_at(props, '/variant') AS arm
  FROM events
  WHERE site = $site AND visitor <> '' AND happened_at < $until AND type IN ('page_view', 'experience_impression')
),
placed AS (
  SELECT
    * REPLACE (arm NOT IN ('control', 'holdout') AS arm), arm AS variant,
    max(CASE WHEN is_view THEN place END) OVER (PARTITION BY visitor, tab ORDER BY place ROWS UNBOUNDED PRECEDING) AS view
  FROM known
),
exposed AS (
  SELECT
    visitor, view, is_shown,
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
    visitor, session, place, is_counted,
    list_prepend('*', list_distinct(segments)) AS segments,
    CASE WHEN is_shown THEN 'shown' WHEN is_shown IS NULL THEN 'plain' ELSE 'kept' END AS kind, turn
  FROM (
    SELECT visitor, session, place_of(seq, happened_at, tie) AS place, happened_at >= $from AS is_counted, segments
    FROM events
    WHERE site = $site AND type = 'page_view' AND visitor <> '' AND happened_at < $until
  ) LEFT JOIN (SELECT visitor, view AS place, is_shown, turn FROM exposed) USING (visitor, place)
),
-- Places times two, and one more for views: at one place a goal comes first, since an event does not answer to itself.
marks AS (
  SELECT visitor, session, place * 2 + 1 AS mark FROM views WHERE kind <> 'plain'
  UNION ALL
  SELECT visitor, session, place_of(seq, happened_at, tie) * 2
  FROM events JOIN goals ON events.type = goals.event
  WHERE site = $site AND visitor <> '' AND happened_at < $until
    AND meets(condition, props, path)
),
responses AS (
  SELECT visitor, unnest(list_filter(list_zip(marks, marks[2:]), lambda pair: pair[1] % 2 = 1 AND pair[2] % 2 = 0))[1] // 2 AS place
  FROM (SELECT visitor, list_sort(list(mark)) AS marks FROM marks GROUP BY visitor, session HAVING count(*) > 1)
),
cells AS (
  SELECT visitor, place, kind, turn, unnest(segments) AS segment FROM views WHERE is_counted
),
met AS (
  SELECT cells.visitor, segment, count(DISTINCT (experience, variant)) AS variants
  FROM cells JOIN placed ON placed.visitor = cells.visitor AND placed.view = cells.place
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
  count(responses.place)::DOUBLE
FROM cells LEFT JOIN responses USING (visitor, place)
WHERE kind <> 'plain'
GROUP BY segment, kind, least(turn, 11)
