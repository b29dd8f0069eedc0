import type { FastifyRequest } from 'fastify'

/** The value of a cookie in a request, or an empty text. */
export function readCookie(request: FastifyRequest, name: string): string {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = part.trim().split('=')
    if (key === name) return value ?? ''
  }
  return ''
}
