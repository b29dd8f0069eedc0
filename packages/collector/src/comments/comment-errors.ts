/** Refusals about comments: code → HTTP status, what is wrong, what to do. */
export const COMMENT_ERRORS = {
  COMMENT_UNKNOWN: {
    status: 404,
    message: 'The site has no such comment.',
    remedy: 'Use an id that GET /api/sites/:site/comments lists.',
  },
  COMMENT_PART_UNKNOWN: {
    status: 409,
    message: 'Neither the draft nor the published site config has this part.',
    remedy: 'Save the draft that has it first, or comment on the whole draft.',
  },
  COMMENT_NOT_YOURS: {
    status: 403,
    message: 'Somebody else wrote this comment.',
    remedy: 'Ask whoever wrote it, an editor to resolve it, or an admin to delete it.',
  },
  COMMENT_ANSWERED: {
    status: 409,
    message: 'Somebody else has answered this comment.',
    remedy: 'Resolve it, or ask an admin to delete it with its answers.',
  },
  COMMENTS_TOO_MANY: {
    status: 409,
    message: 'The site has as many comments as it may.',
    remedy: 'Delete those that are resolved.',
  },
} as const
