import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll } from 'vitest'
import { type RecordedRun, runRecorded } from './recorded-run.ts'

/** An API that stands in for a collector's, and command lines that are run on its one site, `shop`. */
export interface AnsweringApi {
  /** Every request in its order: `POST /webhooks {"name":"CRM"}`, the path below the site's. */
  readonly asked: readonly string[]
  readonly segue: (...words: string[]) => Promise<RecordedRun>
}

/** What is answered, by method and path below the site's: a value as JSON, or whatever a function writes. */
export type Answers = Readonly<Record<string, unknown>>

/** Starts one for the tests of a file. Deleting needs no answer. */
export function useAnsweringApi(answers: Answers): AnsweringApi {
  const asked: string[] = []
  const all: Answers = {
    'POST /api/session': {},
    'GET /api/session': { sites: [{ id: 'shop', name: 'Shop', key: 'wk' }] },
    ...answers,
  }
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const call = `${request.method} ${request.url?.replace(BASE, '')}`
    asked.push(`${call} ${body}`.trim())
    if (request.method === 'DELETE') return response.writeHead(204).end()
    const answer = all[call.replace(/\?.*/, '')]
    if (typeof answer === 'function') return (answer as Write)(response)
    return response.end(JSON.stringify(answer))
  })
  let url = ''
  beforeAll(async () => {
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => void server.close())
  return {
    asked,
    segue: (...words) =>
      runRecorded(...words, '--url', url, '--email', 'a@b.example', '--password', 'p'),
  }
}

type Write = (response: ServerResponse) => void

const BASE = '/api/sites/shop'
