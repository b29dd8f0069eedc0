/** Refusals about conclusions: code → HTTP status, what is wrong, what to do. */
export const CONCLUSION_ERRORS = {
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
} as const
