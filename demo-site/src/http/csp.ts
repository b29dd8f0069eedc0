/**
 * The strict content security policy of every page.
 *
 * Only scripts with this response's nonce run; styles come from the shop's own sheet; Trusted Types keep strings
 * out of script sinks. `scriptUrl` names the collector, the one other origin that may be reached.
 */
export function contentSecurityPolicy(nonce: string, scriptUrl: string | undefined): string {
  const collector = scriptUrl && URL.canParse(scriptUrl) ? ` ${new URL(scriptUrl).origin}` : ''
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self'",
    "img-src 'self' data:",
    `connect-src 'self'${collector}`,
    "base-uri 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ')
}
