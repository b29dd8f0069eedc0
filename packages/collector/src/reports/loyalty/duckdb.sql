exposed AS (
  SELECT
    visitor, arm, segments, epoch_ms(happened_at) AS first_ms,
    { 'seq': seq, 'at': happened_at, 'id': id } AS first_place,
    (epoch_ms($until::TIMESTAMP) - epoch_ms(happened_at)) // 604800000 AS weeks_over
  FROM first_of_all
  WHERE happened_at >= $from
),
later AS (
  SELECT
    exposed.visitor, (epoch_ms(happened_at) - first_ms) // 604800000 AS week,
    CASE WHEN type = 'survey' AND { 'seq': seq, 'at': happened_at, 'id': id } > first_place THEN props END AS survey,
    { 'seq': seq, 'at': happened_at, 'id': id } AS place
  FROM exposed JOIN events USING (visitor)
  WHERE site = $site AND happened_at >= $from AND happened_at < $until
),
returns AS (
  SELECT visitor, week FROM later WHERE week IN (1, 4) GROUP BY visitor, week
),
answers AS (
  SELECT visitor, kind AS measure, arg_max(answer, place) AS answer
  FROM (
    SELECT visitor, place, text_at(survey, '/kind') AS kind, number_at(survey, '/answer') AS answer
    FROM later
    WHERE survey IS NOT NULL
  )
  WHERE answer = floor(answer) AND (kind = 'csat' AND answer BETWEEN 1 AND 5 OR kind = 'nps' AND answer BETWEEN 0 AND 10)
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
