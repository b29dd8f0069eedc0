WITH told AS (
  SELECT
    text_at(props, '/experience') AS experience,
    text_at(props, '/variant') AS arm,
    type = 'experience_display' AS measured,
    json_extract(props, '/missing')::VARCHAR = 'true' AS missing,
    json_extract(props, '/contested')::VARCHAR = 'true' AS contested,
    json_extract(props, '/seen')::VARCHAR = 'true' AS seen,
    json_extract(props, '/original_seen')::VARCHAR = 'true' AS original_seen,
    number_at(props, '/hidden_msec') AS hidden_ms,
    number_at(props, '/layout_shift') AS layout_shift
  FROM events
  WHERE site = $site AND type IN ('experience_impression', 'experience_display')
    AND happened_at >= $from AND happened_at < $until
)
SELECT
  experience, arm,
  (count(*) FILTER (NOT measured))::DOUBLE AS exposures,
  (count(*) FILTER (NOT measured AND missing))::DOUBLE AS missing,
  (count(*) FILTER (NOT measured AND contested))::DOUBLE AS contested,
  (count(*) FILTER (measured))::DOUBLE AS measured,
  (count(*) FILTER (measured AND seen))::DOUBLE AS seen,
  (count(*) FILTER (measured AND original_seen))::DOUBLE AS original_seen,
  (quantile_cont(hidden_ms, 0.75) FILTER (measured))::DOUBLE AS hidden_ms_p75,
  (quantile_cont(layout_shift, 0.75) FILTER (measured))::DOUBLE AS layout_shift_p75
FROM told
WHERE experience IS NOT NULL AND arm IS NOT NULL
GROUP BY experience, arm
ORDER BY experience, arm
