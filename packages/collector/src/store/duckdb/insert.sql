INSERT INTO stored_events BY NAME
SELECT
  site, event.id, make_timestamp_ms(event."at") AS happened_at,
  make_timestamp_ms(receivedAt) AS received_at, clockShiftMs AS clock_shift_ms,
  visitor, session, tab, seq, config, event."type" AS type,
  event.page.url, event.page.path, event.page.title, event.page.referrer,
  -- Only where there is something to name: a call costs more than a look.
  CASE WHEN json_type(event.props, '$.source') = 'OBJECT'
    THEN name_source(event."type", event.props::VARCHAR)::JSON ELSE event.props END AS props,
  event.segments, event.stage, event.variants, event.dropped, via, bot,
  sender.browser, sender.os, sender.device, sender.country, sender.region,
  plan.code AS plan_code, plan.path AS plan_path, 0 AS tie
FROM arrivals;

INSERT INTO counters
WITH stored_by_site AS (SELECT site, count(*) AS good FROM arrivals GROUP BY site)
SELECT site, events + bad, coalesce(good, 0), bad, events - coalesce(good, 0)
FROM received LEFT JOIN stored_by_site USING (site)
ON CONFLICT (site) DO UPDATE SET
  received = received + excluded.received,
  good = good + excluded.good,
  bad = bad + excluded.bad,
  duplicate = duplicate + excluded.duplicate
