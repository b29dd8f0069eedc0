import type { FastifyRequest } from 'fastify'
import type { Settings } from '../settings.ts'

/** A link into the studio. What it carries stands behind the `#`, which reaches no server and no log. */
export function toStudioLink(carried: string, origin: string): string {
  return `${origin}/studio/#${carried}`
}

/** A link to a page of its own that shows one report; its token, too, stands behind the `#`. */
export function toSharedLink(token: string, origin: string): string {
  return `${origin}/shared#${token}`
}

/** Where whoever asks reaches the collector. */
export function originOf(
  { headers }: Pick<FastifyRequest, 'headers'>,
  { publicUrl }: Pick<Settings, 'publicUrl'>,
): string {
  return publicUrl === '' ? `http://${headers.host}` : publicUrl
}
