WITH texts AS MATERIALIZED (
  SELECT props, type = 'experience_display' AS measured, count(*) AS events
  FROM events
  WHERE site = $site AND type IN ('experience_impression', 'experience_display')
    AND happened_at >= $from AND happened_at < $until
  GROUP BY props, type
),
-- Few texts stand for all exposures; what was measured has figures of its own.
told AS MATERIALIZED (
  SELECT
    text_at(props, '/experience') AS experience,
    text_at(props, '/variant') AS arm,
    measured, events,
    json_extract(props, '/missing')::VARCHAR = 'true' AS missing,
    json_extract(props, '/contested')::VARCHAR = 'true' AS contested,
    json_extract(props, '/seen')::VARCHAR = 'true' AS seen,
    json_extract(props, '/original_seen')::VARCHAR = 'true' AS original_seen,
    number_at(props, '/hidden_msec') AS hidden_ms,
    number_at(props, '/layout_shift') AS layout_shift
  FROM texts
),
figures AS (
  SELECT
    experience, arm, quantile_cont(hidden_ms, 0.75) AS hidden_ms, quantile_cont(layout_shift, 0.75) AS layout_shift
  FROM (SELECT experience, arm, hidden_ms, layout_shift, unnest(range(events)) FROM told WHERE measured)
  GROUP BY experience, arm
)
SELECT
  experience, arm,
  coalesce(sum(events) FILTER (NOT measured), 0)::DOUBLE AS exposures,
  coalesce(sum(events) FILTER (NOT measured AND missing), 0)::DOUBLE AS missing,
  coalesce(sum(events) FILTER (NOT measured AND contested), 0)::DOUBLE AS contested,
  coalesce(sum(events) FILTER (measured), 0)::DOUBLE AS measured,
  coalesce(sum(events) FILTER (measured AND seen), 0)::DOUBLE AS seen,
  coalesce(sum(events) FILTER (measured AND original_seen), 0)::DOUBLE AS original_seen,
  any_value(figures.hidden_ms)::DOUBLE AS hidden_ms_p75,
  any_value(figures.layout_shift)::DOUBLE AS layout_shift_p75
FROM told LEFT JOIN figures USING (experience, arm)
WHERE experience IS NOT NULL AND arm IS NOT NULL
GROUP BY experience, arm
ORDER BY experience, arm
