-- What one visitor did, the newest events, with what their browser had decided.
SELECT id::VARCHAR AS id, epoch_ms(happened_at) AS at, type, path, props::VARCHAR AS props, session,
  device, country, region, segments, stage, variants::VARCHAR AS variants,
  CASE WHEN via IS NULL THEN config::INTEGER END AS version,
  (SELECT person FROM people WHERE site = $site AND visitor = $visitor) AS user,
  count(*) OVER ()::INTEGER AS known
FROM events
WHERE site = $site AND visitor = $visitor AND happened_at <= $until
QUALIFY row_number() OVER (ORDER BY happened_at DESC, seq DESC, events.id DESC) <= $limit
ORDER BY happened_at, seq, events.id
