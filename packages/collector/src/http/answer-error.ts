import type { FastifyReply } from 'fastify'
import type { Logger } from 'pino'
import { CollectorError, ERRORS, type ErrorCode, toErrorBody } from '../errors.ts'

/** Answers a failure: an expected one with its own code, the framework's with ours, anything else as `INTERNAL`. */
export function answerError(error: unknown, reply: FastifyReply, logger: Logger): FastifyReply {
  const expected = toExpected(error)
  if (expected === undefined)
    logger.error({ err: error, code: 'INTERNAL' }, 'A request failed by our own mistake')
  const { code, details } = expected ?? new CollectorError('INTERNAL')
  if (details.retryAfterSeconds !== undefined) {
    reply.header('Retry-After', String(details.retryAfterSeconds))
  }
  if (code === 'BODY_TOO_LARGE') reply.header('Connection', 'close')
  return reply.code(ERRORS[code].status).send(toErrorBody(code, details.issues))
}

function toExpected(error: unknown): CollectorError | undefined {
  if (error instanceof CollectorError) return error
  const code = FRAMEWORK_CODES.get(String((error as { code?: unknown }).code))
  if (code !== undefined) return new CollectorError(code)
  const { statusCode } = error as { statusCode?: unknown }
  return statusCode === 400 ? new CollectorError('BODY_NOT_JSON') : undefined
}

/** Fastify's codes that say the client was wrong. */
const FRAMEWORK_CODES: ReadonlyMap<string, ErrorCode> = new Map<string, ErrorCode>([
  ['FST_ERR_CTP_INVALID_MEDIA_TYPE', 'CONTENT_TYPE_NOT_JSON'],
  ['FST_ERR_CTP_BODY_TOO_LARGE', 'BODY_TOO_LARGE'],
  ['FST_ERR_CTP_INVALID_CONTENT_LENGTH', 'BODY_NOT_JSON'],
  ['FST_ERR_CTP_INVALID_JSON_BODY', 'BODY_NOT_JSON'],
  ['FST_ERR_CTP_EMPTY_JSON_BODY', 'BODY_NOT_JSON'],
])
