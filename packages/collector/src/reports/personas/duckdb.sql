WITH happened AS MATERIALIZED (
  SELECT
    visitor, type, path, props, device, country, epoch_ms(happened_at) // 900000 AS quarter,
    { 'seq': seq, 'at': happened_at, 'id': id } AS place,
    { 'stage': stage, 'segments': segments } AS state
  FROM events
  WHERE site = $site AND visitor <> '' AND happened_at >= $from AND happened_at < $until
),
-- Hours begin at a quarter of an hour in every zone; zones are asked once for each, since that takes time.
quarters AS (
  SELECT quarter, timezone($zone, timezone('UTC', make_timestamp_ms(quarter * 900000))) AS local
  FROM (SELECT DISTINCT quarter FROM happened)
),
moments AS (
  SELECT visitor, isodow(local) AS weekday, hour(local) AS hour FROM happened JOIN quarters USING (quarter)
),
weekdays AS (SELECT visitor, weekday, count(*) AS events FROM moments GROUP BY visitor, weekday),
hours AS (SELECT visitor, hour, count(*) AS events FROM moments GROUP BY visitor, hour),
newest AS (SELECT visitor, arg_max(state, place) AS state FROM happened GROUP BY visitor),
items AS (
  SELECT visitor, unnest(json_extract(props, '$.items[*]')) AS item FROM happened WHERE type = 'view_item'
),
sources AS (SELECT visitor, props FROM happened WHERE type = 'page_view'),
surveys AS (
  SELECT visitor, place, props, text_at(props, '/kind') AS kind, number_at(props, '/answer') AS answer
  FROM happened WHERE type = 'survey'
),
scores AS (
  SELECT visitor, kind, arg_max(answer, place) AS answer
  FROM surveys
  WHERE answer = floor(answer) AND (kind = 'csat' AND answer BETWEEN 1 AND 5 OR kind = 'nps' AND answer BETWEEN 0 AND 10)
  GROUP BY visitor, kind
),
behaviours AS (
  SELECT visitor, 'stage' AS kind, state.stage AS value FROM newest
  UNION SELECT visitor, 'category', text_at(item, '/item_category') FROM items
  UNION SELECT visitor, 'product', text_at(item, '/item_id') FROM items
  UNION SELECT visitor, 'page', path FROM happened WHERE type = 'page_view'
  UNION SELECT visitor, 'event', type FROM happened
  WHERE type NOT IN (
    'page_view', 'identify', 'experience_impression', 'experience_display', 'journey_stage_change', 'web_vitals',
    'js_errors'
  )
  UNION SELECT visitor, 'channel', text_at(props, '/source/kind') FROM sources
  UNION SELECT visitor, 'referrer', text_at(props, '/source/referrer') FROM sources
  UNION SELECT visitor, 'campaign', text_at(props, '/source/campaign') FROM sources
  UNION SELECT visitor, 'country', country FROM happened
  UNION SELECT visitor, 'device', device FROM happened
  UNION SELECT visitor, 'weekday', arg_max(weekday, { 'events': events, 'early': -weekday })::VARCHAR FROM weekdays
  GROUP BY visitor
  UNION SELECT visitor, 'hour', arg_max(hour, { 'events': events, 'early': -hour })::VARCHAR FROM hours GROUP BY visitor
  UNION SELECT visitor, 'satisfaction',
    CASE
      WHEN kind = 'csat' AND answer >= 4 THEN 'csat positive'
      WHEN kind = 'csat' AND answer <= 2 THEN 'csat negative'
      WHEN kind = 'nps' AND answer >= 9 THEN 'nps promoter'
      WHEN kind = 'nps' AND answer <= 6 THEN 'nps detractor'
    END
  FROM scores
  UNION SELECT visitor, 'stated', kind || ': ' || text_at(props, '/answer') FROM surveys WHERE kind NOT IN ('csat', 'nps')
),
told AS MATERIALIZED (FROM behaviours WHERE value <> ''),
frequent AS (
  SELECT kind, value
  FROM (SELECT kind, value, count(*) AS visitors FROM told GROUP BY kind, value)
  QUALIFY row_number() OVER (PARTITION BY kind ORDER BY visitors DESC, value) <= 24
),
inside AS (SELECT visitor, unnest(list_prepend('*', list_distinct(state.segments))) AS segment FROM newest)
SELECT segment, '' AS kind, '' AS value, count(*)::DOUBLE AS visitors FROM inside GROUP BY segment
UNION ALL
SELECT segment, kind, value, count(*)::DOUBLE
FROM told SEMI JOIN frequent USING (kind, value) JOIN inside USING (visitor)
GROUP BY segment, kind, value
