WITH goals AS (
  SELECT unnest(from_json($siteGoals, '[{"event": "VARCHAR", "condition": "VARCHAR"}]'), recursive := true)
),
views AS (
  SELECT visitor, session, path, stage, place_of(seq, happened_at, tie) AS place
  FROM events
  WHERE site = $site AND type = 'page_view' AND visitor <> '' AND path <> ''
    AND happened_at >= $from AND happened_at < $until
),
visits AS (
  SELECT DISTINCT visitor, session, path, '*' AS stage FROM views
  UNION ALL
  SELECT DISTINCT visitor, session, path, stage FROM views WHERE stage NOT IN ('', '*')
),
successes AS (
  SELECT DISTINCT visitor, session
  FROM events JOIN goals ON events.type = goals.event
  WHERE site = $site AND visitor <> '' AND happened_at >= $from AND happened_at < $until
    AND meets(condition, props, path)
),
ends AS (
  SELECT visitor, session, newest.path, newest.stage AS last_stage
  FROM (
    SELECT visitor, session, max({ 'place': place, 'path': path, 'stage': stage }) AS newest
    FROM views ANTI JOIN successes USING (visitor, session)
    GROUP BY visitor, session
  )
),
signs AS (
  SELECT
    visitor, session, path,
    bool_or(type = 'rage_click') AS raged,
    bool_or(type = 'dead_click') AS clicked_dead,
    bool_or(type = 'form_error_loop') AS looped,
    bool_or(type = 'js_errors') AS erred,
    bool_or(type = 'page_not_found') AS missed
  FROM events
  WHERE site = $site AND visitor <> '' AND happened_at >= $from AND happened_at < $until
    AND type IN ('rage_click', 'dead_click', 'form_error_loop', 'js_errors', 'page_not_found')
  GROUP BY visitor, session, path
),
told AS (
  SELECT
    visitor, session,
    text_at(props, '/path') AS path,
    text_at(props, '/name') AS name,
    number_at(props, '/value') AS value,
    text_at(props, '/rating') IS NOT DISTINCT FROM 'poor' AS is_poor,
    coalesce(text_at(props, '/id'), id::VARCHAR) AS figure,
    place_of(seq, happened_at, tie) AS place
  FROM events
  WHERE site = $site AND type = 'web_vitals' AND visitor <> '' AND happened_at >= $from AND happened_at < $until
),
figures AS (
  SELECT visitor, session, path, name, arg_max(value, place) AS value, arg_max(is_poor, place) AS is_poor
  FROM told
  WHERE path IS NOT NULL AND name IN ('CLS', 'FCP', 'INP', 'LCP', 'TTFB') AND value IS NOT NULL
  GROUP BY visitor, session, path, name, figure
),
loads AS (
  SELECT visitor, session, path, bool_or(is_poor) AS is_slow FROM figures GROUP BY visitor, session, path
),
pages AS (
  SELECT
    stage, path,
    count(DISTINCT visitor) AS visitors,
    count(*) AS visits,
    count(*) FILTER (stage = '*' AND last_stage IS NOT NULL OR stage = last_stage) AS "left",
    count(raged) AS frustrated,
    count(*) FILTER (raged) AS rage_clicks,
    count(*) FILTER (clicked_dead) AS dead_clicks,
    count(*) FILTER (looped) AS form_error_loops,
    count(*) FILTER (erred) AS errors,
    count(*) FILTER (missed) AS not_found,
    count(is_slow) AS measured,
    count(*) FILTER (is_slow) AS slow
  FROM visits
  LEFT JOIN ends USING (visitor, session, path)
  LEFT JOIN signs USING (visitor, session, path)
  LEFT JOIN loads USING (visitor, session, path)
  GROUP BY stage, path
),
speeds AS (
  SELECT
    stage, path,
    quantile_disc(value, 0.75) FILTER (name = 'TTFB') AS ttfb,
    quantile_disc(value, 0.75) FILTER (name = 'LCP') AS lcp,
    quantile_disc(value, 0.75) FILTER (name = 'INP') AS inp,
    quantile_disc(value, 0.75) FILTER (name = 'CLS') AS cls
  FROM visits JOIN figures USING (visitor, session, path)
  GROUP BY stage, path
)
SELECT
  'page' AS kind, stage, path, NULL::DOUBLE AS pages, visitors::DOUBLE AS visitors, visits::DOUBLE AS visits,
  "left"::DOUBLE AS "left", frustrated::DOUBLE AS frustrated, measured::DOUBLE AS measured, slow::DOUBLE AS slow,
  rage_clicks::DOUBLE AS "rageClicks", dead_clicks::DOUBLE AS "deadClicks",
  form_error_loops::DOUBLE AS "formErrorLoops", errors::DOUBLE AS errors, not_found::DOUBLE AS "notFound",
  ttfb, lcp, inp, cls
FROM pages LEFT JOIN speeds USING (stage, path)
WHERE visitors >= $visitorsMin
UNION ALL
SELECT
  'stage', stage, NULL, count(*)::DOUBLE, NULL, sum(visits)::DOUBLE, sum("left")::DOUBLE, sum(frustrated)::DOUBLE,
  sum(measured)::DOUBLE, sum(slow)::DOUBLE, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
FROM pages
GROUP BY stage
