moments AS (
  SELECT experience, arm, first_ms // 900000 AS quarter, count(*) AS visitors, 0 AS converted
  FROM exposed GROUP BY experience, arm, quarter
  UNION ALL
  SELECT experience, arm, converted_ms // 900000 AS quarter, 0, count(*)
  FROM exposed JOIN outcomes USING (experience, visitor) GROUP BY experience, arm, quarter
),
-- Days begin at a quarter of an hour in every zone; zones are asked once for each, since that takes time.
days AS (
  SELECT quarter, local_day($zone, quarter)::VARCHAR AS day FROM (SELECT DISTINCT quarter FROM moments)
)
SELECT experience, arm, day, sum(visitors)::DOUBLE AS visitors, sum(converted)::DOUBLE AS converted
FROM moments JOIN days USING (quarter)
GROUP BY experience, arm, day
ORDER BY experience, arm, day
