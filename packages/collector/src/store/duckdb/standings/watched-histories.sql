SELECT visitor, epoch_ms(happened_at) AS at, type, path, props::VARCHAR AS props, session,
  via IS NOT NULL AS told, config, segments, stage
FROM events
WHERE site = $site AND visitor IN (SELECT unnest(from_json($visitors, '["VARCHAR"]')))
QUALIFY row_number() OVER
  (PARTITION BY visitor ORDER BY seq DESC, happened_at DESC, id DESC) <= $eventsPerVisitor
ORDER BY visitor, seq, happened_at, id
