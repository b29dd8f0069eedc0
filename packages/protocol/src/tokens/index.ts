/**
 * Tokens that say who somebody is, made and read with a site's secret: an entry of its own, since it needs the Web's
 * cryptography, which browsers and servers share.
 */
export * from './signed-summary.ts'
export * from './signed-token.ts'
export * from './user-token.ts'
