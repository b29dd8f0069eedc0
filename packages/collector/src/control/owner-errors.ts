/** What can go wrong with what owners look after: code → HTTP status, what is wrong, what to do. Part of `ERRORS`. */
export const OWNER_ERRORS = {
  KEY_ID_UNKNOWN: {
    status: 404,
    message: 'The site has no such key, or it was rotated or revoked.',
    remedy: 'Use an id that GET /api/sites/:site/keys lists.',
  },
  KEY_LAST: {
    status: 409,
    message: 'This is the only write key of the site that has no end.',
    remedy: 'Rotate it, or make another one first.',
  },
  KEYS_TOO_MANY: {
    status: 409,
    message: 'The site has as many keys as it can have.',
    remedy: 'Revoke those that nobody uses.',
  },
} as const
