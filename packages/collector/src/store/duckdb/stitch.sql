INSERT INTO stitches
SELECT site, visitor, text_at(event.props, '$.user'), text_at(event.props, '$.previous'),
  make_timestamp_ms(event."at"), event.id, bot
FROM arrivals WHERE event."type" = 'identify' AND text_at(event.props, '$.user') IS NOT NULL;
