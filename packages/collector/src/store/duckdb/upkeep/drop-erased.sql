-- A refused delivery or event names its visitor within a text, whose quotes are escaped there.
DELETE FROM arrivals USING erasure_salt
WHERE (arrivals.site, sha256(salt || visitor)) IN (SELECT (site, hash) FROM erased)
  OR bad IS NOT NULL AND (
    arrivals.site,
    sha256(salt || regexp_extract(to_json(bad)::VARCHAR, 'visitor\\*"\s*:\s*\\*"([^"\\]+)', 1))
  ) IN (SELECT (site, hash) FROM erased)
