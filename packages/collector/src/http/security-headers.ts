import type { FastifyReply } from 'fastify'
import type { Settings } from '../settings.ts'

/** Headers of every answer. Routes that are meant for other origins loosen them themselves. */
export function setSecurityHeaders(reply: FastifyReply, { publicUrl }: Settings): void {
  reply.headers({
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    'Cache-Control': 'no-store',
  })
  if (publicUrl.startsWith('https:')) {
    reply.header('Strict-Transport-Security', 'max-age=31536000')
  }
}

/** What the studio's pages may do: nothing beyond their own origin, no inline script or style. */
export const STUDIO_POLICY: string = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "font-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ')

/** What the page of a shared report may do: read that report, and send nothing anywhere. */
export const SHARED_POLICY: string = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  'img-src data:',
  "connect-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** What the page may do by which somebody leaves a digest: look like the studio, and send its one button. */
export const UNSUBSCRIBE_POLICY: string = [
  "default-src 'none'",
  "style-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ')
