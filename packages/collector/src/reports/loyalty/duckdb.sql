exposed AS (
  SELECT
    visitor, arm, segments, epoch_ms(happened_at) AS first_ms,
    { 'seq': seq, 'at': happened_at, 'id': id } AS first_place,
    (epoch_ms($until::TIMESTAMP) - epoch_ms(happened_at)) // 604800000 AS weeks_over
  FROM first_of_all
  WHERE happened_at >= $from
),
returns AS (
  SELECT DISTINCT visitor, (moment - first_ms) // 604800000 AS week
  FROM exposed JOIN ends USING (visitor)
  WHERE week IN (1, 4)
),
answers AS (
  SELECT visitor, kind AS measure, arg_max(answer, place) AS answer
  FROM (
    SELECT
      visitor, { 'seq': seq, 'at': happened_at, 'id': id } AS place,
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
  SELECT visitor, 'week' || weeks.week, (returns.visitor IS NOT NULL)::INTEGER
  FROM exposed
  JOIN (SELECT unnest([1, 4]) AS week) AS weeks ON weeks_over > weeks.week
  LEFT JOIN returns USING (visitor, week)
  UNION ALL
  FROM answers
)
SELECT subject AS segment, arm, measure, answer::DOUBLE AS answer, count(*)::DOUBLE AS visitors
FROM (
  SELECT arm, measure, answer, unnest(list_prepend('*', list_distinct(segments))) AS subject
  FROM exposed JOIN measured USING (visitor)
)
GROUP BY subject, arm, measure, answer
