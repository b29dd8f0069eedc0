import type { FastifyInstance } from 'fastify'
import { STOP_REQUESTS_MS_MAX } from '../limits.ts'

/**
 * Takes no more requests and answers those that are under way. One that does not finish arriving in time is cut off:
 * what it sends was never acknowledged, so its sender will come again.
 */
export async function closeServer(server: FastifyInstance): Promise<void> {
  const timer = setTimeout(() => server.server.closeAllConnections(), STOP_REQUESTS_MS_MAX)
  await server.close()
  clearTimeout(timer)
}
