-- Of copies the first. Only ids are compared: to carry whole rows through a DISTINCT takes most of a drain.
CREATE OR REPLACE TEMP TABLE arrivals AS
SELECT
  *, event.seq AS seq, sender.bot AS bot,
  abs(epoch_ms(uuid_extract_timestamp(event.id)) - receivedAt) > $oddAgeMs AS odd
FROM staged
WHERE event IS NOT NULL AND rowid IN (
  SELECT min(rowid) FROM staged WHERE event IS NOT NULL GROUP BY site, event.id
)
