import type { StandIn } from './stand-in.ts'
import type { Visit } from './visit.ts'

/** Makes the shop as strict as a page can be: scripts by nonce, no style permission, a closed list of trusted types. */
export function makeStrict(site: StandIn): void {
  site.policy = STRICT_POLICY
  for (const [path, html] of Object.entries(site.pages)) {
    site.pages[path] = html.replaceAll('<script', '<script nonce="n1"')
  }
}

/** Collects what the page's policy refuses, in every page opened from now on. */
export async function collectViolations({ context }: Visit): Promise<string[]> {
  const violations: string[] = []
  await context.exposeBinding('tellViolation', (_, text: string) => void violations.push(text))
  await context.addInitScript(() => {
    const page = window as unknown as { tellViolation(text: string): void }
    document.addEventListener('securitypolicyviolation', (event) =>
      page.tellViolation(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`),
    )
  })
  return violations
}

const STRICT_POLICY =
  "default-src 'none'; script-src 'nonce-n1' 'strict-dynamic'; style-src 'self'; img-src 'self'; " +
  "connect-src {collector}; base-uri 'none'; form-action 'self'; " +
  "require-trusted-types-for 'script'; trusted-types 'none'"
