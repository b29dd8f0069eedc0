import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { CollectorError } from '../errors.ts'
import type { Settings } from '../settings.ts'

/**
 * Lets the operator in, who sends `Authorization: Bearer <SEGUE_OPS_TOKEN>`. Without that setting the address does not
 * exist. Coming from this machine proves nothing: behind a proxy every request does.
 */
export function requireOperator({ headers }: FastifyRequest, { opsToken }: Settings): void {
  if (opsToken === '') throw new CollectorError('NOT_FOUND')
  const sent = headers.authorization?.replace(/^Bearer /, '') ?? ''
  if (!timingSafeEqual(toHash(sent), toHash(opsToken))) throw new CollectorError('OPS_TOKEN_WRONG')
}

/** Hashes have one length, as the comparison wants it. */
function toHash(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
