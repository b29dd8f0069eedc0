import { createDesk } from './desk.ts'
import type { DeskAnswer, DeskRequest } from './fork-desk.ts'

// A process of its own (see `forkDesk`): a desk that is asked by messages. It ends with the collector.
const desk = createDesk()
const running = new Map<number, AbortController>()

process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => undefined)
process.on('disconnect', () => process.exit(0))
process.on('message', async (request: DeskRequest) => {
  if ('cancelled' in request) return running.get(request.cancelled)?.abort()
  const { number } = request
  const controller = new AbortController()
  running.set(number, controller)
  try {
    send({ number, value: await answer(request, controller.signal) })
  } catch (error) {
    send({ number, failure: String(error) })
  } finally {
    running.delete(number)
  }
})

function answer(request: Exclude<DeskRequest, { cancelled: number }>, signal: AbortSignal) {
  if (request.method === 'take') return desk.take(request.asked)
  if (request.method === 'count') return desk.count(request.asked, signal)
  if (request.method === 'replay') return desk.replay(request.asked, signal)
  return desk.listWords(request.asked, signal)
}

function send(message: DeskAnswer): void {
  process.send?.(message)
}
