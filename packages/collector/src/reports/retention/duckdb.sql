firsts AS (
  SELECT
    visitor, min(moment) AS first,
    date_trunc('week', timezone($zone, timezone('UTC', make_timestamp_ms(min(moment)))))::DATE::VARCHAR AS cohort,
    (epoch_ms($until::TIMESTAMP) - min(moment)) // 604800000 AS weeks_over
  FROM ends
  GROUP BY visitor
  HAVING min(moment) >= epoch_ms($from::TIMESTAMP)
),
weeks AS (
  SELECT DISTINCT visitor, cohort, least(weeks_over, 13) AS weeks_over, (moment - first) // 604800000 AS week
  FROM ends JOIN firsts USING (visitor)
)
SELECT cohort, weeks_over::DOUBLE AS weeks_over, week::DOUBLE AS week, count(*)::DOUBLE AS visitors
FROM weeks
WHERE week <= 12
GROUP BY cohort, weeks_over, week
