WITH goals AS (
  SELECT unnest(from_json($siteGoals, '[{"event": "VARCHAR", "condition": "VARCHAR"}]'), recursive := true)
),
viewed AS MATERIALIZED (
  SELECT
    visitor, tab, session, place_of(seq, happened_at, tie) AS place, happened_at >= $from AS is_counted,
    to_json(segments)::VARCHAR AS segments
  FROM events
  WHERE site = $site AND visitor <> '' AND type = 'page_view' AND happened_at < $until
),
exposed AS MATERIALIZED (
  SELECT visitor, tab, place_of(seq, happened_at, tie) AS place, props
  FROM events
  WHERE site = $site AND visitor <> '' AND type = 'experience_impression' AND happened_at < $until
),
-- Few texts stand for all exposures. The number of what was kept is below 0.
texts AS MATERIALIZED (SELECT DISTINCT props FROM exposed),
variants AS MATERIALIZED (
  SELECT props, dense_rank() OVER (ORDER BY experience, arm) * CASE WHEN arm IN ('control', 'holdout') THEN -1 ELSE 1 END AS variant
  FROM (SELECT props, text_at(props, '/experience') AS experience, text_at(props, '/variant') AS arm FROM texts)
  WHERE experience IS NOT NULL AND arm IS NOT NULL
),
-- An exposure belongs to the newest view before it.
met AS (
  SELECT visitor, place, max(variant) > 0 AS is_shown, list(DISTINCT variant) FILTER (variant > 0) AS variants
  FROM (
    SELECT viewed.visitor, viewed.place, variant
    FROM exposed JOIN variants USING (props)
    ASOF JOIN viewed ON viewed.visitor = exposed.visitor AND viewed.tab = exposed.tab AND viewed.place < exposed.place
  )
  GROUP BY visitor, place
),
views AS MATERIALIZED (
  SELECT
    viewed.* EXCLUDE (tab), variants,
    CASE WHEN is_shown THEN 'shown' WHEN is_shown IS NULL THEN 'plain' ELSE 'kept' END AS kind
  FROM viewed LEFT JOIN met USING (visitor, place)
),
-- What was shown or kept, and in the same session before the next such view a goal: at one place a goal comes first, since an
-- event does not answer to itself.
marks AS (
  SELECT visitor, session, place * 2 + 1 AS mark FROM views WHERE kind <> 'plain'
  UNION ALL
  SELECT visitor, session, place_of(seq, happened_at, tie) * 2
  FROM events JOIN goals ON events.type = goals.event
  WHERE site = $site AND visitor <> '' AND happened_at < $until
    AND meets(condition, props, path)
),
responses AS (
  SELECT visitor, unnest(list_filter(list_zip(marks, marks[2:]), lambda one: one[1] % 2 = 1 AND one[2] % 2 = 0))[1] // 2 AS place
  FROM (SELECT visitor, list_sort(list(mark)) AS marks FROM marks GROUP BY visitor, session HAVING count(*) > 1)
),
turns AS (
  SELECT
    segments, kind, least(turn, 11) AS turn, count(*) AS views, count(responses.place) AS responses
  FROM (
    SELECT *, row_number() OVER (PARTITION BY visitor, kind ORDER BY place) AS turn FROM views WHERE kind <> 'plain'
  ) LEFT JOIN responses USING (visitor, place)
  WHERE is_counted
  GROUP BY segments, kind, least(turn, 11)
),
-- Of a text that many views share the segments are taken apart once.
named AS MATERIALIZED (
  SELECT segments, unnest(list_prepend('*', list_distinct(from_json(segments, '["VARCHAR"]')))) AS segment
  FROM (SELECT DISTINCT segments FROM views)
),
levels AS (
  SELECT
    visitor, segments, count(*) AS views, count(*) FILTER (kind = 'shown') AS shown, count(*) FILTER (kind = 'kept') AS kept,
    list_distinct(flatten(list(variants))) AS variants
  FROM views WHERE is_counted
  GROUP BY visitor, segments
),
visitors AS (
  SELECT
    segment, sum(views) AS views, sum(shown) AS shown, sum(kept) AS kept,
    len(list_distinct(flatten(list(variants)))) AS variants
  FROM levels JOIN named USING (segments)
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
  segment, kind, turn::DOUBLE, NULL, sum(views)::DOUBLE, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, sum(responses)::DOUBLE
FROM turns JOIN named USING (segments)
GROUP BY segment, kind, turn
