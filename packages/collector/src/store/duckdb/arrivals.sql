CREATE OR REPLACE TEMP TABLE arrivals AS
SELECT
  *, event.seq AS seq, sender.bot AS bot,
  abs(epoch_ms(uuid_extract_timestamp(event.id)) - receivedAt) > $oddAgeMs AS odd
FROM (
  SELECT DISTINCT ON (site, event.id) * FROM staged WHERE event IS NOT NULL
  ORDER BY site, event.id, rowid
)
