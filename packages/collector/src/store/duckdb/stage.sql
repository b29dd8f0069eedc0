CREATE OR REPLACE TEMP TABLE arrivals AS
WITH lines AS (
  -- A line holds one event, or all events of a delivery, which share what stands beside them: 5 MB at most, where 16 are read.
  SELECT
    * EXCLUDE (event, clockShiftMs, plan, events),
    unnest(coalesce(events, [{ event: event, clockShiftMs: clockShiftMs, plan: plan }])) AS own
  FROM read_ndjson(
    $path,
    columns = {
      site: 'VARCHAR',
      receivedAt: 'BIGINT',
      visitor: 'VARCHAR',
      session: 'VARCHAR',
      tab: 'VARCHAR',
      config: 'BIGINT',
      clockShiftMs: 'BIGINT',
      plan: 'STRUCT(code VARCHAR, path VARCHAR)',
      via: 'VARCHAR',
      "user": 'VARCHAR',
      sender: 'STRUCT(
        bot VARCHAR, browser VARCHAR, os VARCHAR, device VARCHAR, country VARCHAR, region VARCHAR
      )',
      event: 'STRUCT(
        id UUID, "at" BIGINT, seq BIGINT, "type" VARCHAR,
        page STRUCT(url VARCHAR, path VARCHAR, title VARCHAR, referrer VARCHAR),
        props JSON, segments VARCHAR[], stage VARCHAR, variants JSON, dropped BIGINT
      )',
      events: 'STRUCT(
        event STRUCT(
          id UUID, "at" BIGINT, seq BIGINT, "type" VARCHAR,
          page STRUCT(url VARCHAR, path VARCHAR, title VARCHAR, referrer VARCHAR),
          props JSON, segments VARCHAR[], stage VARCHAR, variants JSON, dropped BIGINT
        ),
        clockShiftMs BIGINT, plan STRUCT(code VARCHAR, path VARCHAR)
      )[]',
      bad: 'STRUCT(
        code VARCHAR, path VARCHAR, received VARCHAR, remedy VARCHAR,
        events INTEGER, body VARCHAR, encoding VARCHAR,
        id VARCHAR, door VARCHAR, whole BOOLEAN, envelope JSON, sender JSON
      )',
      replaced: 'STRUCT(id VARCHAR)'
    }
  )
)
SELECT
  * EXCLUDE (own), own.event AS event, own.clockShiftMs AS clockShiftMs, own.plan AS plan,
  own.event.seq AS seq, sender.bot AS bot,
  abs(epoch_ms(uuid_extract_timestamp(own.event.id)) - receivedAt) > $oddAgeMs AS odd
FROM lines
