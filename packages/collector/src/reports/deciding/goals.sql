-- Experiences with the same goal: an event's value is read once for all of them.
goals AS (
  SELECT event, condition, valuePath, list(experience) AS experiences
  FROM (
    SELECT unnest(from_json($goals, '[{
      "experience": "VARCHAR", "event": "VARCHAR", "condition": "VARCHAR", "valuePath": "VARCHAR"
    }]'), recursive := true)
  )
  GROUP BY event, condition, valuePath
)
