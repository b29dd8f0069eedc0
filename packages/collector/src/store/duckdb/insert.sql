INSERT INTO events
SELECT
  site, event.id, make_timestamp_ms(event."at"), make_timestamp_ms(receivedAt), clockShiftMs,
  visitor, session, tab, event.seq, config, event."type",
  event.page.url, event.page.path, event.page.title, event.page.referrer,
  -- Only where there is something to name: a call costs more than a look.
  CASE WHEN json_type(event.props, '$.source') = 'OBJECT'
    THEN name_source(event."type", event.props::VARCHAR)::JSON ELSE event.props END,
  event.segments, event.stage, event.variants, event.dropped
FROM arrivals;

INSERT INTO stitches
SELECT site, visitor, text_at(event.props, '$.user'), text_at(event.props, '$.previous'), make_timestamp_ms(event."at"), event.id
FROM arrivals WHERE event."type" = 'identify' AND text_at(event.props, '$.user') IS NOT NULL;

INSERT INTO bad_events
SELECT
  site, make_timestamp_ms(receivedAt), bad.code, bad.path, bad.received, bad.remedy,
  bad.events, bad.body, bad.encoding
FROM staged WHERE bad IS NOT NULL;

INSERT INTO counters
WITH staged_by_site AS (
  SELECT site, count(event) AS events, coalesce(sum(bad.events), 0) AS bad FROM staged GROUP BY site
),
stored_by_site AS (SELECT site, count(*) AS good FROM arrivals GROUP BY site)
SELECT site, events + bad, coalesce(good, 0), bad, events - coalesce(good, 0)
FROM staged_by_site LEFT JOIN stored_by_site USING (site)
ON CONFLICT (site) DO UPDATE SET
  received = received + excluded.received,
  good = good + excluded.good,
  bad = bad + excluded.bad,
  duplicate = duplicate + excluded.duplicate;
