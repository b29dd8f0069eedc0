/** What can go wrong with running a collector: a part of `ERRORS`. */
export const OPERATIONS_ERRORS = {
  OPS_TOKEN_WRONG: {
    status: 401,
    message: 'This needs the token of those who run the collector.',
    remedy: 'Send Authorization: Bearer with the value of SEGUE_OPS_TOKEN.',
  },
  BACKUP_RUNNING: {
    status: 409,
    message: 'A backup is being made already.',
    remedy: 'Wait until it is done, then use that one or make another.',
  },
  DISK_FULL: {
    status: 503,
    message: 'The disk has less room left than SEGUE_DISK_FREE_MB.',
    remedy: 'Free disk space; send the same batch again after Retry-After.',
  },
  STOPPING: {
    status: 503,
    message: 'The collector is stopping.',
    remedy: 'Send the same batch again after Retry-After.',
  },
} as const
