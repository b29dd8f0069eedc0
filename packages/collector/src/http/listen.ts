import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { PORTS_TRIED_MAX } from '../limits.ts'
import type { Settings } from '../settings.ts'

/** Listens on the wanted port or, when that is busy, the next free one. Gives the address, without a slash at the end. */
export async function listen(
  server: FastifyInstance,
  { host, port }: Settings,
  logger: Logger,
): Promise<string> {
  for (let tried = 1; ; tried += 1) {
    const wanted = port === 0 ? 0 : port + tried - 1
    try {
      return await server.listen({ host, port: wanted })
    } catch (error) {
      if (!isBusy(error) || tried === PORTS_TRIED_MAX) throw error
      logger.warn(`Port ${wanted} is busy, trying ${wanted + 1}`)
    }
  }
}

function isBusy(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
}
