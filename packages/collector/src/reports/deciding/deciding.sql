-- Who was exposed first to which arm, and what they did after that on the goal that decides the experience, after `exposures` and
-- `goals`.
exposed AS MATERIALIZED (
  SELECT *, epoch_ms(moment_of(place)) AS first_ms
  FROM (
    SELECT experience, visitor, unnest(min({ 'place': place, 'arm': arm, 'segments': segments }))
    FROM exposures
    WHERE visitor <> ''
    GROUP BY experience, visitor
  )
  WHERE moment_of(place) >= $from
),
successes AS (
  SELECT visitor, place, happened_ms, value, unnest(experiences) AS experience
  FROM (
    SELECT
      visitor, place_of(seq, happened_at, tie) AS place, epoch_ms(happened_at) AS happened_ms, experiences,
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
  WHERE successes.place > exposed.place
  GROUP BY experience, visitor
)
