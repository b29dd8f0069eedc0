firsts AS (
  SELECT visitor, min(first_ms) AS began
  FROM ends
  GROUP BY visitor
  HAVING min(first_ms) >= epoch_ms($from::TIMESTAMP)
),
-- Days begin at a quarter of an hour in every zone; zones are asked once for each, since that takes time.
cohorts AS (
  SELECT quarter, date_trunc('week', local_day($zone, quarter))::DATE::VARCHAR AS cohort
  FROM (SELECT DISTINCT began // 900000 AS quarter FROM firsts)
),
weeks AS (
  SELECT DISTINCT visitor, began, unnest([(first_ms - began) // 604800000, (last_ms - began) // 604800000]) AS week
  FROM ends JOIN firsts USING (visitor)
)
SELECT
  cohort, least((epoch_ms($until::TIMESTAMP) - began) // 604800000, 13)::DOUBLE AS weeks_over, week::DOUBLE AS week,
  count(*)::DOUBLE AS visitors
FROM weeks JOIN cohorts ON cohorts.quarter = began // 900000
WHERE week <= 12
GROUP BY ALL
