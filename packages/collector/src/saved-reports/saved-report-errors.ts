/** Refusals about saved reports: code → HTTP status, what is wrong, what to do. */
export const SAVED_REPORT_ERRORS = {
  SAVED_REPORT_UNKNOWN: {
    status: 404,
    message: 'The site has no such saved report.',
    remedy: 'Use an id that GET /api/sites/:site/saved-reports lists.',
  },
  SAVED_REPORT_EXISTS: {
    status: 409,
    message: 'The site has a saved report of this name.',
    remedy: 'Choose another name, or delete the other one.',
  },
  SAVED_REPORT_NOT_CURRENT: {
    status: 409,
    message: 'Somebody gave the saved report another question in the meantime.',
    remedy: 'Load it, look what it asks now, save again.',
  },
  SAVED_REPORTS_TOO_MANY: {
    status: 409,
    message: 'The site has as many saved reports as it may.',
    remedy: 'Delete those that nobody asks for.',
  },
  SAVED_REPORT_MISFIT: {
    status: 409,
    message: 'The saved report names what the published site config does not have; see issues.',
    remedy: 'Save the question without it, or publish what it names.',
  },
} as const
