/** Refusals about digests: code → HTTP status, what is wrong, what to do. */
export const DIGEST_ERRORS = {
  DIGEST_NOT_CURRENT: {
    status: 409,
    message: 'Somebody changed the digest in the meantime, or left it.',
    remedy: 'Load it, carry your change over, save again.',
  },
  MAIL_NOT_SET: {
    status: 409,
    message: 'No mail server is set, so that no mail can be sent.',
    remedy: 'Start with SEGUE_SMTP_URL and SEGUE_SMTP_FROM, or name an address without mail.',
  },
} as const
