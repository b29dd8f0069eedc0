import type { FastifyRequest } from 'fastify'
import type { Settings } from '../settings.ts'

/** A link into the studio. What it carries stands behind the `#`, which reaches no server and no log. */
export function toStudioLink(
  carried: string,
  { headers }: FastifyRequest,
  { publicUrl }: Settings,
): string {
  return `${publicUrl === '' ? `http://${headers.host}` : publicUrl}/studio/#${carried}`
}
