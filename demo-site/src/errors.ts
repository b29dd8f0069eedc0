/** Every way in which the shop refuses to start: what is wrong, and what to do about it. */
export const SHOP_ERRORS = {
  ports_busy: {
    wrong: 'Every port that was tried is taken.',
    remedy: 'Stop what listens there, or set SHOP_PORT to a free port.',
  },
  port_invalid: {
    wrong: 'The port is not a whole number from 0 to 65535.',
    remedy: 'Set SHOP_PORT to such a number, or leave it out for 4810.',
  },
  assets_missing: {
    wrong: 'The scripts and the style sheet have not been built.',
    remedy: 'Run `npm run build` in the repository first.',
  },
} as const

/** The codes of {@link SHOP_ERRORS}. */
export type ShopErrorCode = keyof typeof SHOP_ERRORS

/** An error with its code, where it happened and what was received, and the remedy. */
export function shopError(code: ShopErrorCode, received: string): Error & { code: ShopErrorCode } {
  const { wrong, remedy } = SHOP_ERRORS[code]
  return Object.assign(new Error(`${code}: ${wrong} Received: ${received}. ${remedy}`), { code })
}
