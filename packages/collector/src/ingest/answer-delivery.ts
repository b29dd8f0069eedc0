import type { FastifyReply } from 'fastify'
import { ERRORS, toErrorBody } from '../errors.ts'
import type { Delivery } from './delivery.ts'

/** The answer to a delivery that is on disk: how many events were good, which were bad, and why it was refused. */
export function answerDelivery(delivery: Delivery, reply: FastifyReply): unknown {
  const answer = { good: delivery.events.length, bad: delivery.badIds }
  if (delivery.refusal === undefined) return answer
  const { code, issue } = delivery.refusal
  reply.code(ERRORS[code].status)
  return { ...answer, ...toErrorBody(code, [issue]) }
}
