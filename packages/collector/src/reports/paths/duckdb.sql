WITH visits AS (
  -- Lists are put in order in less time than rows.
  SELECT list_select(list(path), list_grade_up(list(place))) AS pages
  FROM (
    SELECT visitor, session, place_of(seq, happened_at, tie) AS place, path
    FROM events
    WHERE site = $site AND type = 'page_view' AND visitor <> '' AND happened_at >= $from AND happened_at < $until
  )
  GROUP BY visitor, session
),
ways AS (
  SELECT list_filter(pages, lambda path, nth: nth = 1 OR path <> pages[nth - 1])[1:10] AS pages FROM visits
),
steps AS MATERIALIZED (
  SELECT step, path, beyond, count(*) AS visits
  FROM (SELECT generate_subscripts(pages, 1) AS step, unnest(pages) AS path, unnest(pages[2:]) AS beyond FROM ways)
  GROUP BY step, path, beyond
),
names AS MATERIALIZED (
  SELECT
    step, path,
    CASE WHEN row_number() OVER (PARTITION BY step ORDER BY sum(visits) DESC, path) <= 8 THEN path ELSE '*' END AS name
  FROM steps
  GROUP BY step, path
)
SELECT step::DOUBLE AS step, here.name AS "from", there.name AS "to", sum(visits)::DOUBLE AS visits
FROM steps
JOIN names AS here USING (step, path)
LEFT JOIN names AS there ON there.step = steps.step + 1 AND there.path = steps.beyond
WHERE step < 10
GROUP BY step, here.name, there.name
ORDER BY step, visits DESC, "from", "to" NULLS LAST
