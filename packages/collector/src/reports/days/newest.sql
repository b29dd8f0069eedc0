-- The newest event's state of each visitor from `$since` to the end of the period, after `edges`, and how many visitors are in
-- each. Of two days no places are equal.
newest AS (
  SELECT visitor, arg_max(state, place) AS state
  FROM (
    SELECT visitor, state, place FROM visitor_days WHERE site = $site AND first_at >= $since AND last_at < $until
    UNION ALL
    SELECT visitor, state, place FROM days_of('edges')
  )
  GROUP BY visitor
),
states AS (
  SELECT state, unnest(from_json(state, '{"segments": ["VARCHAR"], "stage": "VARCHAR"}')), count(*) AS visitors
  FROM newest GROUP BY state
)
