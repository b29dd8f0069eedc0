SELECT 'received' AS kind, '' AS code, '' AS type, '' AS path, coalesce(sum(received), 0)::DOUBLE AS events
FROM counters WHERE site = $site
UNION ALL
SELECT 'good', '', '', '', coalesce(sum(good), 0)::DOUBLE FROM counters WHERE site = $site
UNION ALL
SELECT 'bad', '', '', '', coalesce(sum(bad), 0)::DOUBLE FROM counters WHERE site = $site
UNION ALL
SELECT 'duplicate', '', '', '', coalesce(sum(duplicate), 0)::DOUBLE FROM counters WHERE site = $site
UNION ALL
SELECT 'bots', '', '', '', count(*)::DOUBLE FROM stored_events WHERE site = $site AND bot IS NOT NULL
UNION ALL
SELECT 'dropped', '', '', '', coalesce(sum(dropped), 0)::DOUBLE FROM stored_events WHERE site = $site
UNION ALL
SELECT 'badByCode', code, '', '', sum(events)::DOUBLE
FROM (
  SELECT code, events FROM bad_events WHERE site = $site
  UNION ALL
  SELECT code, events FROM bad_totals WHERE site = $site
)
GROUP BY code
UNION ALL
SELECT 'planIssues', plan_code, type, plan_path, count(*)::DOUBLE
FROM stored_events WHERE site = $site AND plan_code IS NOT NULL
GROUP BY plan_code, type, plan_path
ORDER BY kind, events DESC, code, type, path
