happened AS NOT MATERIALIZED (
  SELECT *, place_of(seq, happened_at, tie) AS place
  FROM events
  WHERE site = $site AND visitor <> '' AND happened_at >= $from AND happened_at < $until
),
stood AS MATERIALIZED (SELECT visitor, state, stage FROM newest JOIN states USING (state)),
classes AS MATERIALIZED (SELECT DISTINCT visitor, type, device, country FROM happened),
-- Hours begin at a quarter of an hour in every zone; zones are asked once for each, since that takes time.
active AS MATERIALIZED (
  SELECT visitor, epoch_ms(happened_at) // 900000 AS quarter, count(*) AS events FROM happened GROUP BY ALL
),
quarters AS (
  SELECT quarter, timezone($zone, timezone('UTC', make_timestamp_ms(quarter * 900000))) AS local
  FROM (SELECT DISTINCT quarter FROM active)
),
moments AS (
  SELECT visitor, isodow(local) AS weekday, hour(local) AS hour, events FROM active JOIN quarters USING (quarter)
),
weekdays AS (SELECT visitor, weekday, sum(events) AS events FROM moments GROUP BY visitor, weekday),
hours AS (SELECT visitor, hour, sum(events) AS events FROM moments GROUP BY visitor, hour),
-- What many visitors look at is taken apart once.
looks AS MATERIALIZED (SELECT DISTINCT visitor, props FROM happened WHERE type = 'view_item'),
items AS MATERIALIZED (
  SELECT visitor, category, product
  FROM looks JOIN (
    SELECT props, text_at(item, '/item_category') AS category, text_at(item, '/item_id') AS product
    FROM (SELECT props, unnest(json_extract(props, '$.items[*]')) AS item FROM (SELECT DISTINCT props FROM looks))
  ) USING (props)
),
sources AS MATERIALIZED (
  SELECT DISTINCT visitor, json_extract(props, '/source') AS source
  FROM happened WHERE type = 'page_view' AND source IS NOT NULL
),
surveys AS MATERIALIZED (
  SELECT visitor, place, props, text_at(props, '/kind') AS kind, number_at(props, '/answer') AS answer
  FROM happened WHERE type = 'survey'
),
scores AS (
  SELECT visitor, kind, arg_max(answer, place) AS answer
  FROM surveys
  WHERE answer = floor(answer) AND (kind = 'csat' AND answer BETWEEN 1 AND 5 OR kind = 'nps' AND answer BETWEEN 0 AND 10)
  GROUP BY visitor, kind
),
-- Each kind has its values once for a visitor.
behaviours AS (
  SELECT visitor, 'stage' AS kind, stage AS value FROM stood
  UNION ALL SELECT DISTINCT visitor, 'category', category FROM items
  UNION ALL SELECT DISTINCT visitor, 'product', product FROM items
  UNION ALL SELECT DISTINCT visitor, 'page', path FROM happened WHERE type = 'page_view'
  UNION ALL SELECT DISTINCT visitor, 'event', type FROM classes
  WHERE type NOT IN (
    'page_view', 'identify', 'experience_impression', 'experience_display', 'journey_stage_change', 'web_vitals',
    'js_errors'
  )
  UNION ALL SELECT DISTINCT visitor, 'channel', text_at(source, '/kind') FROM sources
  UNION ALL SELECT DISTINCT visitor, 'referrer', text_at(source, '/referrer') FROM sources
  UNION ALL SELECT DISTINCT visitor, 'campaign', text_at(source, '/campaign') FROM sources
  UNION ALL SELECT DISTINCT visitor, 'country', country FROM classes
  UNION ALL SELECT DISTINCT visitor, 'device', device FROM classes
  UNION ALL SELECT visitor, 'weekday', arg_max(weekday, { 'events': events, 'early': -weekday })::VARCHAR FROM weekdays
  GROUP BY visitor
  UNION ALL SELECT visitor, 'hour', arg_max(hour, { 'events': events, 'early': -hour })::VARCHAR FROM hours GROUP BY visitor
  UNION ALL SELECT visitor, 'satisfaction',
    CASE
      WHEN kind = 'csat' AND answer >= 4 THEN 'csat positive'
      WHEN kind = 'csat' AND answer <= 2 THEN 'csat negative'
      WHEN kind = 'nps' AND answer >= 9 THEN 'nps promoter'
      WHEN kind = 'nps' AND answer <= 6 THEN 'nps detractor'
    END
  FROM scores
  UNION ALL SELECT DISTINCT visitor, 'stated', kind || ': ' || text_at(props, '/answer') FROM surveys
  WHERE kind NOT IN ('csat', 'nps')
),
told AS MATERIALIZED (FROM behaviours WHERE value <> ''),
frequent AS (
  SELECT kind, value
  FROM (SELECT kind, value, count(*) AS visitors FROM told GROUP BY kind, value)
  QUALIFY row_number() OVER (PARTITION BY kind ORDER BY visitors DESC, value) <= 24
),
-- What visitors with the same segments have is counted before it is told of each segment.
counts AS (
  SELECT state, '' AS kind, '' AS value, visitors FROM states
  UNION ALL
  SELECT state, kind, value, count(*)
  FROM told SEMI JOIN frequent USING (kind, value) JOIN stood USING (visitor)
  GROUP BY state, kind, value
)
SELECT segment, kind, value, sum(visitors)::DOUBLE AS visitors
FROM (
  SELECT kind, value, counts.visitors, unnest(list_prepend('*', list_distinct(segments))) AS segment
  FROM counts JOIN states USING (state)
)
GROUP BY segment, kind, value
