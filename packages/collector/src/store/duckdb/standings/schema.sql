-- Sites whose visitors are watched, and were; the number of a site's newest move only ever rises.
CREATE TABLE IF NOT EXISTS watched_sites (
  site VARCHAR NOT NULL, is_on BOOLEAN NOT NULL, since TIMESTAMP NOT NULL,
  config BIGINT NOT NULL, newest_move BIGINT NOT NULL
);

-- Where visitors stand, as far as it was told: segments with since when, in epoch milliseconds. `quiet`: they were there
-- before anybody watched, so that the first look tells nothing.
CREATE TABLE IF NOT EXISTS standings (
  site VARCHAR NOT NULL, visitor VARCHAR NOT NULL, stage VARCHAR NOT NULL, segments JSON NOT NULL,
  due TIMESTAMP NOT NULL, reason VARCHAR NOT NULL, quiet BOOLEAN NOT NULL
);

-- What webhooks are told. `webhook`: for one of them alone.
CREATE TABLE IF NOT EXISTS moves (
  site VARCHAR NOT NULL, number BIGINT NOT NULL, webhook VARCHAR, visitor VARCHAR NOT NULL,
  kind VARCHAR NOT NULL, segment VARCHAR, from_stage VARCHAR, to_stage VARCHAR,
  reason VARCHAR NOT NULL, happened_at TIMESTAMP NOT NULL
);
