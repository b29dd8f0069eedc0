UPDATE arrivals SET bot = 'too_fast'
WHERE bot IS NULL AND via IS NULL AND (site, visitor) IN (
  SELECT (site, visitor) FROM arrivals
  WHERE via IS NULL AND visitor <> '' AND event."type" = 'page_view'
  GROUP BY site, visitor, event."at" // (1000 * $seconds::BIGINT)
  HAVING count(*) > $viewsMax
)
