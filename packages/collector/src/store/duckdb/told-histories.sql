-- What these visitors did, with what the collector was told of their browser and place.
SELECT visitor, epoch_ms(happened_at) AS at, type, path, props::VARCHAR AS props, session,
  device, country, region
FROM events
WHERE site = $site AND happened_at <= $until
  AND visitor IN (SELECT unnest(from_json($visitors, '["VARCHAR"]')))
QUALIFY row_number() OVER
  (PARTITION BY visitor ORDER BY seq DESC, happened_at DESC, id DESC) <= $eventsPerVisitor
ORDER BY visitor, seq, happened_at, id
