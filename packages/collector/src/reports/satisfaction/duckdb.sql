WITH answers AS (
  SELECT
    visitor, segments,
    text_at(props, '/kind') AS kind,
    number_at(props, '/answer') AS answer,
    place_of(seq, happened_at, tie) AS place
  FROM events
  WHERE site = $site AND type = 'survey' AND visitor <> '' AND happened_at >= $from AND happened_at < $until
),
newest AS (
  SELECT kind, arg_max(answer, place) AS answer, arg_max(segments, place) AS segments
  FROM answers
  WHERE answer = floor(answer) AND (kind = 'csat' AND answer BETWEEN 1 AND 5 OR kind = 'nps' AND answer BETWEEN 0 AND 10)
  GROUP BY visitor, kind
)
SELECT kind, segment, answer, count(*)::DOUBLE AS visitors
FROM (SELECT kind, answer, unnest(list_prepend('*', list_distinct(segments))) AS segment FROM newest)
GROUP BY kind, segment, answer
