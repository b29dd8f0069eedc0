WITH newest AS (
  SELECT visitor, list_distinct(arg_max(segments, { 'seq': seq, 'at': happened_at, 'id': id })) AS segments
  FROM events
  WHERE site = $site AND visitor <> '' AND happened_at >= $from AND happened_at < $until
  GROUP BY visitor
),
members AS (SELECT visitor, unnest(segments) AS segment FROM newest)
SELECT '' AS segment, '' AS other, count(*)::DOUBLE AS visitors FROM newest
UNION ALL
SELECT segment, '', count(*)::DOUBLE FROM members GROUP BY segment
UNION ALL
SELECT mine.segment, theirs.segment, count(*)::DOUBLE
FROM members AS mine JOIN members AS theirs ON theirs.visitor = mine.visitor AND mine.segment < theirs.segment
GROUP BY mine.segment, theirs.segment
