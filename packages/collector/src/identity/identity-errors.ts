/** What can go wrong with who somebody is: code → HTTP status, what is wrong, what to do. Part of `ERRORS`. */
export const IDENTITY_ERRORS = {
  SECRET_WRONG: {
    status: 401,
    message: 'Neither a server key nor the secret of this site.',
    remedy:
      'Send Authorization: Bearer with a server key, or with the secret and the write key as ?k.',
  },
  TOKEN_REFUSED: {
    status: 403,
    message: 'The token is not signed by this site, or has expired.',
    remedy: 'Make a new one.',
  },
  IDENTITY_OFF: {
    status: 404,
    message: 'The published site config does not ask for this.',
    remedy: 'Add it to settings.identity, and publish.',
  },
  COOKIE_DOMAIN_OTHER: {
    status: 409,
    message: "The cookie's domain does not contain the collector's host.",
    remedy: "Give the collector a host in the site's own domain, or correct the setting.",
  },
} as const
