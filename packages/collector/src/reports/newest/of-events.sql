-- The newest event's state of each visitor in the period, and how many visitors are in each: from the events themselves.
newest AS (
  SELECT visitor, arg_max({ 'segments': segments, 'stage': stage }, { 'seq': seq, 'at': happened_at, 'id': id }) AS state
  FROM events
  WHERE site = $site AND happened_at >= $from AND happened_at < $until AND visitor <> ''
  GROUP BY visitor
),
states AS (SELECT unnest(state), count(*) AS visitors FROM newest GROUP BY state)
