-- Where events of the arrivals, which are stored by now, share their number and time with others of their visitor.
SELECT site, visitor, seq, happened_at
FROM stored_events SEMI JOIN (
  SELECT site, visitor, seq, make_timestamp_ms(event."at") AS happened_at FROM arrivals WHERE event."type" <> 'local_count'
) USING (site, visitor, seq, happened_at)
GROUP BY ALL HAVING count(*) > 1
