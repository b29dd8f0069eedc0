-- How many came by site, before copies go, and what else steps ask: one look instead of one for each of them.
CREATE OR REPLACE TEMP TABLE received AS
SELECT
  site, count(event) AS events, coalesce(sum(bad.events), 0) AS bad,
  count(DISTINCT event.id) AS ids, count(*) - count(event) AS others,
  min(event.id) FILTER (NOT odd) AS least, max(event.id) FILTER (NOT odd) AS most, coalesce(bool_or(odd), false) AS any_odd,
  coalesce(bool_or(via IS NOT NULL), false) AS any_told, coalesce(bool_or(event."type" = 'identify'), false) AS any_user
FROM arrivals GROUP BY site
