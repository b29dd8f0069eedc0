import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { DEBUG_LINK_MINUTES } from '../limits.ts'

/** Tokens that let one tab load the debug overlay of one site, for `DEBUG_LINK_MINUTES`. */
export interface DebugLinks {
  /** A new token: `EXPIRY.SIGNATURE`. It says nothing of who asked for it. */
  readonly create: (site: string) => string
  readonly isValid: (site: string, token: string) => boolean
}

/** Signs tokens with a secret that never leaves this process: a restart ends them all. */
export function createDebugLinks(now: () => number): DebugLinks {
  const secret = randomBytes(32)
  const sign = (site: string, until: string) =>
    createHmac('sha256', secret).update(`${site} ${until}`).digest('base64url')
  return {
    create(site) {
      const until = String(now() + DEBUG_LINK_MINUTES * 60_000)
      return `${until}.${sign(site, until)}`
    },
    isValid(site, token) {
      const [until = '', signature = '', ...more] = token.split('.')
      const given = Buffer.from(signature)
      const wanted = Buffer.from(sign(site, until))
      const isSigned = given.length === wanted.length && timingSafeEqual(given, wanted)
      return isSigned && more.length === 0 && Number(until) > now()
    },
  }
}
