exposed AS (
  SELECT
    visitor, arm, segments, epoch_ms(happened_at) AS exposed_ms,
    place AS first_place,
    (epoch_ms($until::TIMESTAMP) - epoch_ms(happened_at)) // 604800000 AS weeks_over
  FROM (SELECT *, moment_of(place) AS happened_at FROM first_of_all)
  WHERE happened_at >= $from
),
returns AS (
  SELECT visitor, bool_or(1 IN (first_week, last_week)) AS week1, bool_or(4 IN (first_week, last_week)) AS week4
  FROM (
    SELECT
      visitor, (first_ms - exposed_ms) // 604800000 AS first_week, (last_ms - exposed_ms) // 604800000 AS last_week
    FROM exposed JOIN ends USING (visitor)
  )
  GROUP BY visitor
),
answers AS (
  SELECT visitor, kind AS measure, arg_max(answer, place) AS answer
  FROM (
    SELECT
      visitor, place_of(seq, happened_at, tie) AS place,
      text_at(props, '/kind') AS kind, number_at(props, '/answer') AS answer
    FROM events
    WHERE site = $site AND type = 'survey' AND happened_at >= $from AND happened_at < $until
  ) JOIN exposed USING (visitor)
  WHERE place > first_place AND answer = floor(answer)
    AND (kind = 'csat' AND answer BETWEEN 1 AND 5 OR kind = 'nps' AND answer BETWEEN 0 AND 10)
  GROUP BY visitor, kind
),
measured AS (
  SELECT visitor, 'exposed' AS measure, 0 AS answer FROM exposed
  UNION ALL
  SELECT visitor, 'week1', week1::INTEGER FROM exposed JOIN returns USING (visitor) WHERE weeks_over > 1
  UNION ALL
  SELECT visitor, 'week4', week4::INTEGER FROM exposed JOIN returns USING (visitor) WHERE weeks_over > 4
  UNION ALL
  FROM answers
),
-- Of a text that many visitors share the segments are taken apart once.
groups AS (
  SELECT segments, arm, measure, answer, count(*) AS visitors
  FROM exposed JOIN measured USING (visitor)
  GROUP BY segments, arm, measure, answer
)
SELECT segment, arm, measure, answer::DOUBLE AS answer, sum(visitors)::DOUBLE AS visitors
FROM (
  SELECT *, unnest(list_prepend('*', list_distinct(from_json(segments, '["VARCHAR"]')))) AS segment FROM groups
)
GROUP BY segment, arm, measure, answer
