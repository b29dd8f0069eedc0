/** What can go wrong with what owners look after: code → HTTP status, what is wrong, what to do. Part of `ERRORS`. */
export const OWNER_ERRORS = {
  NOT_SIGNED_IN: {
    status: 401,
    message: 'Nobody is signed in.',
    remedy: 'Sign in at POST /api/session, or send an API token as Authorization: Bearer.',
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
  USER_EXISTS: {
    status: 409,
    message: 'There is a user with this address already.',
    remedy: 'Give them a role at POST /api/sites/:site/users/:email.',
  },
  USER_UNKNOWN: {
    status: 404,
    message: 'The site has no such user.',
    remedy: 'Use an address that GET /api/sites/:site/users lists, or invite them.',
  },
  USER_NOT_YOURS: {
    status: 403,
    message: 'This user also works on sites of which you are no admin.',
    remedy: 'Ask an admin of all sites.',
  },
  OWNER_LAST: {
    status: 409,
    message: 'The collector would be left without an admin of all sites.',
    remedy: 'Give somebody else that role first.',
  },
  LINK_INVALID: {
    status: 403,
    message: 'The link has run out, was used already, or is not of this collector.',
    remedy: 'Ask an admin for a new one.',
  },
  INVITATION_UNKNOWN: {
    status: 404,
    message: 'There is no such invitation, or it was answered, revoked or has run out.',
    remedy: 'Use an id that GET /api/sites/:site/invitations lists, or invite again.',
  },
  SECOND_PERSON_NEEDED: {
    status: 409,
    message: 'On this site nobody publishes alone.',
    remedy: 'Save the draft; somebody else who may publish then publishes it as it is.',
  },
  LINKS_NOT_MAILED: {
    status: 409,
    message: 'No mails with links leave this collector.',
    remedy: 'Ask an admin for a link, or set SEGUE_SMTP_URL, SEGUE_SMTP_FROM and SEGUE_PUBLIC_URL.',
  },
  INVITATIONS_TOO_MANY: {
    status: 409,
    message: 'Too many invitations to this site have no answer.',
    remedy: 'Revoke those that nobody will answer.',
  },
  SESSION_UNKNOWN: {
    status: 404,
    message: 'You have no such session.',
    remedy: 'Use an id that GET /api/sessions lists.',
  },
  TOKEN_UNKNOWN: {
    status: 404,
    message: 'The site has no such API token.',
    remedy: 'Use an id that GET /api/sites/:site/tokens lists.',
  },
  TOKENS_TOO_MANY: {
    status: 409,
    message: 'The site has as many API tokens as it can have.',
    remedy: 'Revoke those that nobody uses.',
  },
  SITE_EXISTS: {
    status: 409,
    message: 'There is a site with this id already.',
    remedy: 'Give the site config another id at site.',
  },
  EXPERIENCE_UNKNOWN: {
    status: 404,
    message: 'The published site config has no such experience.',
    remedy: 'Use an id that GET /api/sites/:site/config lists.',
  },
  EXPERIENCE_NOT_RUNNING: {
    status: 409,
    message: 'The experience is neither running nor switched off.',
    remedy: 'Publish a site config that says what shall become of it.',
  },
  VARIANT_UNKNOWN: {
    status: 409,
    message: 'The experience has no such variant.',
    remedy: 'To promote or hand over, name a variant of the experience as it is published.',
  },
  VARIANT_UNEXPECTED: {
    status: 409,
    message: 'To keep testing and to roll back are about no single variant.',
    remedy: 'Leave out the variant.',
  },
  VISITOR_UNKNOWN: {
    status: 404,
    message: 'Nothing is stored about this visitor.',
    remedy:
      'Use an id that GET /api/sites/:site/visitors lists. Erased visitors and programs are not there.',
  },
  SCHEDULE_UNKNOWN: {
    status: 404,
    message: 'There is no such scheduled publication.',
    remedy: 'Use an id that GET /api/sites/:site/schedule lists.',
  },
  SCHEDULED_TOO_MANY: {
    status: 409,
    message: 'Too many publications of this site wait for their time.',
    remedy: 'Take back those that shall not be.',
  },
  DRAFT_NOT_CURRENT: {
    status: 409,
    message: 'Somebody else changed the draft in the meantime.',
    remedy: 'Load it, carry your change over, save again.',
  },
} as const
