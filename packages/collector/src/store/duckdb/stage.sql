CREATE OR REPLACE TEMP TABLE staged AS
SELECT
  *, event.seq AS seq, sender.bot AS bot,
  abs(epoch_ms(uuid_extract_timestamp(event.id)) - receivedAt) > $oddAgeMs AS odd
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
    bad: 'STRUCT(
      code VARCHAR, path VARCHAR, received VARCHAR, remedy VARCHAR,
      events INTEGER, body VARCHAR, encoding VARCHAR,
      id VARCHAR, door VARCHAR, whole BOOLEAN, envelope JSON, sender JSON
    )',
    replaced: 'STRUCT(id VARCHAR)'
  }
)
