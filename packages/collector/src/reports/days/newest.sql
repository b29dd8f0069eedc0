-- The newest event's state of each visitor in the period, and how many visitors are in each. A day that the period holds only
-- a part of is read from its events. Of two days no places are equal.
cut AS (
  SELECT visitor FROM visitor_days
  WHERE site = $site AND day IN ($from::DATE, $until::DATE)
    AND (first_at < $from AND last_at >= $from OR first_at < $until AND last_at >= $until)
),
edges AS (
  FROM events
  WHERE site = $site AND happened_at >= $from AND happened_at < $until AND visitor IN (FROM cut)
    AND (happened_at < $from::DATE + 1 OR happened_at >= $until::DATE)
),
newest AS (
  SELECT visitor, arg_max(state, place) AS state
  FROM (
    SELECT visitor, state, place FROM visitor_days WHERE site = $site AND first_at >= $from AND last_at < $until
    UNION ALL
    SELECT visitor, state, place FROM days_of('edges')
  )
  GROUP BY visitor
),
states AS (
  SELECT state, unnest(from_json(state, '{"segments": ["VARCHAR"], "stage": "VARCHAR"}')), count(*) AS visitors
  FROM newest GROUP BY state
)
