WITH views AS (
  SELECT visitor, session, { 'place': place_of(seq, happened_at, tie), 'path': path } AS view
  FROM events
  WHERE site = $site AND type = 'page_view' AND visitor <> '' AND happened_at >= $from AND happened_at < $until
),
-- Lists are put in order in less time than rows.
visits AS MATERIALIZED (
  SELECT row_number() OVER () AS visit, list_sort(list(view)) AS views FROM views GROUP BY visitor, session
),
pages AS (
  SELECT visit, list_filter(views, lambda view, nth: nth = 1 OR view.path <> views[nth - 1].path)[1:10] AS pages FROM visits
),
steps AS MATERIALIZED (
  SELECT visit, unnest(pages).path AS path, generate_subscripts(pages, 1) AS step FROM pages
),
names AS (
  SELECT
    step, path,
    CASE WHEN row_number() OVER (PARTITION BY step ORDER BY count(*) DESC, path) <= 8 THEN path ELSE '*' END AS name
  FROM steps
  GROUP BY step, path
),
named AS (SELECT visit, step, name FROM steps JOIN names USING (step, path))
SELECT here.step::DOUBLE AS step, here.name AS "from", beyond.name AS "to", count(*)::DOUBLE AS visits
FROM named AS here LEFT JOIN named AS beyond
  ON beyond.visit = here.visit AND beyond.step = here.step + 1
WHERE here.step < 10
GROUP BY here.step, here.name, beyond.name
ORDER BY step, visits DESC, "from", "to" NULLS LAST
