/** Refusals about watching, webhooks and exports: code → HTTP status, what is wrong, what to do. */
export const WEBHOOK_ERRORS = {
  WATCH_LOCAL_ONLY: {
    status: 409,
    message: 'The site lets nothing but counts leave the device: nobody here knows its visitors.',
    remedy: 'Publish localOnly: false, or use segments in the browser alone.',
  },
  WATCH_OFF: {
    status: 409,
    message: 'Nobody watches where the visitors of this site stand.',
    remedy: 'Turn it on: POST /api/sites/:site/watch with {"on": true}, or segue watch on.',
  },
  SEGMENT_UNKNOWN: {
    status: 404,
    message: 'The published site config has no such segment.',
    remedy: 'Use an id that GET /api/sites/:site/config lists.',
  },
  WEBHOOK_UNKNOWN: {
    status: 404,
    message: 'The site has no such webhook.',
    remedy: 'Use an id that GET /api/sites/:site/webhooks lists.',
  },
  WEBHOOKS_TOO_MANY: {
    status: 409,
    message: 'The site has as many webhooks as it can have.',
    remedy: 'Delete those that nobody uses.',
  },
  WEBHOOK_URL_REFUSED: {
    status: 400,
    message: 'The address is not https, carries a password, or lies in a private network.',
    remedy: 'Use an https address on the internet, or start with SEGUE_WEBHOOKS=private.',
  },
  DELIVERY_UNKNOWN: {
    status: 404,
    message: 'The webhook has no such dead delivery.',
    remedy: 'Use an id that GET /api/sites/:site/webhooks/:webhook/dead lists.',
  },
} as const
