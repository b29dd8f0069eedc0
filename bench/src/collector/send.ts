import { once } from 'node:events'
import { Agent, type IncomingMessage, request } from 'node:http'

/** Where batches go, and how. */
export interface Sending {
  /** With the key. */
  readonly address: string
  readonly atOnce: number
}

/**
 * Sends bodies, so many at a time, over connections that stay open; gives the milliseconds to each answer. A body that
 * must wait (429, 503) is sent again after a tenth of a second, and its wait counts. Throws at any other refusal.
 */
export async function sendAll(bodies: Iterable<Buffer>, sending: Sending): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: sending.atOnce })
  const times: number[] = []
  const left = bodies[Symbol.iterator]()
  async function work(): Promise<void> {
    for (let next = left.next(); !next.done; next = left.next()) {
      const since = performance.now()
      await sendOne(next.value, sending.address, agent)
      times.push(performance.now() - since)
    }
  }
  await Promise.all(Array.from({ length: sending.atOnce }, work))
  agent.destroy()
  return times
}

async function sendOne(body: Buffer, address: string, agent: Agent): Promise<void> {
  for (;;) {
    const { status, answer } = await post(body, address, agent)
    if (status === 200) {
      if (answer.includes('"bad":[]')) return
      throw new Error(`Events are refused: ${answer.slice(0, 300)}`)
    }
    if (status !== 429 && status !== 503) throw new Error(`${status}: ${answer.slice(0, 300)}`)
    await new Promise((done) => setTimeout(done, WAIT_MS))
  }
}

async function post(body: Buffer, address: string, agent: Agent) {
  const sent = request(address, { method: 'POST', agent, headers: HEADERS })
  sent.end(body)
  const [response] = (await once(sent, 'response')) as [IncomingMessage]
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk)
  return { status: response.statusCode, answer: Buffer.concat(chunks).toString() }
}

const WAIT_MS = 100
const HEADERS = {
  'Content-Type': 'text/plain',
  Origin: 'http://127.0.0.1:1',
  'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36',
}
