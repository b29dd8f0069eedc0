import { Agent, request } from 'node:http'

/** What a collector answers to a batch; `retryAfter` in seconds, NaN where it says none. */
export interface Answer {
  readonly status: number
  readonly retryAfter: number
}

/** Posts over as many connections as there are answers to wait for: each of them is a browser. */
export function createPost(): (address: string, body: Buffer) => Promise<Answer> {
  const agent = new Agent({ keepAlive: true })
  return (address, body) =>
    new Promise((done, fail) => {
      const sent = request(address, { method: 'POST', agent, headers: HEADERS }, (response) => {
        response.resume()
        response.on('end', () =>
          done({
            status: response.statusCode ?? 0,
            retryAfter: Number(response.headers['retry-after']),
          }),
        )
      })
      sent.on('error', fail)
      sent.end(body)
    })
}

const HEADERS = { Origin: 'http://127.0.0.1:1', 'Content-Type': 'text/plain' }
