-- Who was exposed first to which arm, and what they did after that on the goal that decides the experience, after `exposures`.
exposed AS MATERIALIZED (
  SELECT *, epoch_ms(moment_of(place)) AS first_ms
  FROM (
    SELECT experience, visitor, unnest(min({ 'place': place, 'id': id, 'arm': arm, 'segments': segments }))
    FROM exposures
    WHERE visitor <> ''
    GROUP BY experience, visitor
  )
  WHERE moment_of(place) >= $from
),
-- Experiences with the same goal: an event's value is read once for all of them.
goals AS (
  SELECT event, condition, valuePath, list(experience) AS experiences
  FROM (
    SELECT unnest(from_json($goals, '[{
      "experience": "VARCHAR", "event": "VARCHAR", "condition": "VARCHAR", "valuePath": "VARCHAR"
    }]'), recursive := true)
  )
  GROUP BY event, condition, valuePath
),
successes AS (
  SELECT visitor, place, id, happened_ms, value, unnest(experiences) AS experience
  FROM (
    SELECT
      visitor, place_of(seq, happened_at) AS place, id, epoch_ms(happened_at) AS happened_ms, experiences,
      coalesce(number_at(props, valuePath), 0) AS value
    FROM events JOIN goals ON events.type = goals.event
    WHERE site = $site AND visitor <> '' AND happened_at >= $from - INTERVAL 28 DAY AND happened_at < $until
      AND meets(condition, props, path)
  )
),
-- A clock that ran backwards lets nobody convert before they were exposed.
outcomes AS MATERIALIZED (
  SELECT experience, visitor, sum(value) AS revenue, min(greatest(happened_ms, first_ms)) AS converted_ms
  FROM exposed JOIN successes USING (experience, visitor)
  WHERE successes.place > exposed.place OR successes.place = exposed.place AND successes.id > exposed.id
  GROUP BY experience, visitor
)
