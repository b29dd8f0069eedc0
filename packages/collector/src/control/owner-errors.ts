/** What can go wrong with what owners look after: code → HTTP status, what is wrong, what to do. Part of `ERRORS`. */
export const OWNER_ERRORS = {
  NOT_SIGNED_IN: {
    status: 401,
    message: 'Nobody is signed in.',
    remedy: 'Sign in at POST /api/session.',
  },
  SIGN_IN_WRONG: {
    status: 401,
    message: 'E-mail or password is wrong.',
    remedy: 'Try again; after five failures the address is locked for 15 minutes.',
  },
  SIGN_IN_LOCKED: {
    status: 429,
    message: 'Too many failed sign-ins for this address.',
    remedy: 'Wait as long as Retry-After says.',
  },
  ROLE_TOO_LOW: {
    status: 403,
    message: 'Your role does not allow this.',
    remedy: 'Ask a publisher or an admin of the site.',
  },
  CROSS_SITE: {
    status: 403,
    message: 'The request came from another site.',
    remedy: 'Use the studio at its own address; behind a proxy, set SEGUE_PUBLIC_URL to it.',
  },
  SITE_UNKNOWN: {
    status: 404,
    message: 'There is no such site, or it is not yours.',
    remedy: 'Use a site id that GET /api/session lists.',
  },
  VERSION_UNKNOWN: {
    status: 404,
    message: 'The site has no such version.',
    remedy: 'Use a version that GET /api/sites/:site/versions lists.',
  },
  VERSION_NOT_CURRENT: {
    status: 409,
    message: 'Somebody else published in the meantime.',
    remedy: 'Load the current version, carry your change over, publish again.',
  },
  CONFIG_INVALID: {
    status: 422,
    message: 'The site config has issues.',
    remedy: 'Correct each issue; nothing was published.',
  },
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
