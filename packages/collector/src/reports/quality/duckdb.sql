WITH stored AS NOT MATERIALIZED (
  SELECT * FROM stored_events WHERE site = $site AND happened_at >= $from AND happened_at < $until
),
people AS NOT MATERIALIZED (SELECT * FROM stored WHERE bot IS NULL),
-- Few texts stand for all exposures.
told AS MATERIALIZED (
  SELECT props, count(*) AS events FROM people WHERE type = 'experience_impression' GROUP BY props
),
exposures AS (
  SELECT
    text_at(props, '/experience') AS experience,
    text_at(props, '/variant') AS arm,
    json_extract(props, '/late')::VARCHAR = 'true' AS late,
    json_extract(props, '/missing')::VARCHAR = 'true' AS missing,
    json_extract(props, '/contested')::VARCHAR = 'true' AS contested,
    events
  FROM told
),
-- How many events name which properties: of so few rows the rest is counted.
shapes AS MATERIALIZED (
  SELECT type, config, json_keys(props) AS keys, count(*)::DOUBLE AS events
  FROM people WHERE via IS NULL
  GROUP BY type, config, json_keys(props)
),
versions AS (SELECT type, keys, events, config = max(config) OVER () AS is_new FROM shapes),
-- A type counts among all events, a property among those of its type.
held AS (
  SELECT type, unnest(list_prepend('', keys)) AS prop, is_new, events FROM versions
),
totals AS (
  SELECT type, type_older, sum(type_older) OVER () AS every_older, type_newer, sum(type_newer) OVER () AS every_newer
  FROM (
    SELECT
      type,
      coalesce(sum(events) FILTER (NOT is_new), 0) AS type_older,
      coalesce(sum(events) FILTER (is_new), 0) AS type_newer
    FROM versions GROUP BY type
  )
),
sides AS (
  SELECT
    type, prop,
    coalesce(sum(events) FILTER (NOT is_new), 0) AS older, coalesce(sum(events) FILTER (is_new), 0) AS newer,
    CASE WHEN prop = '' THEN any_value(every_older) ELSE any_value(type_older) END AS all_older,
    CASE WHEN prop = '' THEN any_value(every_newer) ELSE any_value(type_newer) END AS all_newer
  FROM held JOIN totals USING (type)
  GROUP BY type, prop
)
SELECT
  'events' AS kind, '' AS name, '' AS other, count(*)::DOUBLE AS events,
  (count(DISTINCT visitor) FILTER (bot IS NULL AND visitor <> ''))::DOUBLE AS visitors,
  NULL::DOUBLE AS late, NULL::DOUBLE AS missing, NULL::DOUBLE AS contested, NULL::DOUBLE AS middle
FROM stored
UNION ALL
SELECT 'dropped', '', '', coalesce(sum(dropped), 0)::DOUBLE, NULL, NULL, NULL, NULL, NULL FROM stored
UNION ALL
SELECT 'bots', bot, '', count(*)::DOUBLE, count(DISTINCT visitor)::DOUBLE, NULL, NULL, NULL, NULL
FROM stored WHERE bot IS NOT NULL GROUP BY bot
UNION ALL
SELECT 'bad', code, '', sum(events)::DOUBLE, NULL, NULL, NULL, NULL, NULL
FROM bad_events WHERE site = $site AND received_at >= $from AND received_at < $until
GROUP BY code
UNION ALL
SELECT 'received', '', '', coalesce(sum(received), 0)::DOUBLE, NULL, NULL, NULL, NULL, NULL
FROM counters WHERE site = $site
UNION ALL
SELECT 'duplicate', '', '', coalesce(sum(duplicate), 0)::DOUBLE, NULL, NULL, NULL, NULL, NULL
FROM counters WHERE site = $site
UNION ALL
SELECT
  'targets', experience, arm, sum(events)::DOUBLE, NULL, coalesce(sum(events) FILTER (late), 0)::DOUBLE,
  coalesce(sum(events) FILTER (missing), 0)::DOUBLE, coalesce(sum(events) FILTER (contested), 0)::DOUBLE, NULL
FROM exposures WHERE experience IS NOT NULL AND arm IS NOT NULL
GROUP BY experience, arm
UNION ALL
SELECT
  'clocks', '', '', count(*)::DOUBLE, (count(DISTINCT visitor) FILTER (visitor <> ''))::DOUBLE, NULL, NULL, NULL,
  median(abs(clock_shift_ms))::DOUBLE
FROM people WHERE clock_shift_ms <> 0
UNION ALL
SELECT 'version', '', '', coalesce(max(config), 0)::DOUBLE, NULL, NULL, NULL, NULL, NULL FROM shapes
UNION ALL
SELECT 'appeared', type, prop, newer::DOUBLE, NULL, NULL, NULL, NULL, (newer / all_newer * all_older)::DOUBLE
FROM sides WHERE older = 0 AND all_older > 0 AND newer / all_newer * all_older >= 5
UNION ALL
SELECT 'vanished', type, prop, older::DOUBLE, NULL, NULL, NULL, NULL, (older / all_older * all_newer)::DOUBLE
FROM sides WHERE newer = 0 AND all_newer > 0 AND older / all_older * all_newer >= 5
