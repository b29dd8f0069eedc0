WITH views AS (
  SELECT
    visitor, session, path, seq, happened_at, id,
    lag(path) OVER (PARTITION BY visitor, session ORDER BY seq, happened_at, id) AS former
  FROM events
  WHERE site = $site AND type = 'page_view' AND visitor <> '' AND happened_at >= $from AND happened_at < $until
),
steps AS (
  SELECT
    visitor, session, path,
    row_number() OVER (PARTITION BY visitor, session ORDER BY seq, happened_at, id) AS step
  FROM views WHERE former IS DISTINCT FROM path
  QUALIFY step <= 10
),
names AS (
  SELECT
    step, path,
    CASE WHEN row_number() OVER (PARTITION BY step ORDER BY count(*) DESC, path) <= 8 THEN path ELSE '*' END AS name
  FROM steps
  GROUP BY step, path
),
named AS (SELECT visitor, session, step, name FROM steps JOIN names USING (step, path))
SELECT here.step::DOUBLE AS step, here.name AS "from", beyond.name AS "to", count(*)::DOUBLE AS visits
FROM named AS here LEFT JOIN named AS beyond
  ON beyond.visitor = here.visitor AND beyond.session = here.session AND beyond.step = here.step + 1
WHERE here.step < 10
GROUP BY here.step, here.name, beyond.name
ORDER BY step, visits DESC, "from", "to" NULLS LAST
