SELECT
  coalesce(bool_or(ids < events), false), coalesce(bool_or(others > 0), false), min(least)::VARCHAR, max(most)::VARCHAR,
  coalesce(bool_or(any_odd), false), coalesce(bool_or(any_told), false), coalesce(bool_or(any_user), false)
FROM received
