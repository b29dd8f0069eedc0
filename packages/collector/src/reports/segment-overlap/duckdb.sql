members AS (
  SELECT visitors, segments, unnest(segments) AS segment
  FROM (SELECT visitors, list_distinct(segments) AS segments FROM states)
),
pairs AS (SELECT visitors, segment, unnest(segments) AS other FROM members)
SELECT '' AS segment, '' AS other, coalesce(sum(visitors), 0)::DOUBLE AS visitors FROM states
UNION ALL
SELECT segment, '', sum(visitors)::DOUBLE FROM members GROUP BY segment
UNION ALL
SELECT segment, other, sum(visitors)::DOUBLE FROM pairs WHERE segment < other GROUP BY segment, other
