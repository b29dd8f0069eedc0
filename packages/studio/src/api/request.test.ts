import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { request } from './request.ts'

/** A real server that answers with what the address asks for: `/?status=…&type=…&body=…`. */
let server: Server
let base = ''
const seen: { method?: string | undefined; type?: string | undefined; body: string }[] = []

beforeAll(async () => {
  server = createServer(async (incoming, outgoing) => {
    let body = ''
    for await (const part of incoming) body += part
    seen.push({ method: incoming.method, type: incoming.headers['content-type'], body })
    const wanted = new URL(incoming.url ?? '', 'http://here').searchParams
    const headers: Record<string, string> = { 'content-type': 'application/json' }
    if (wanted.has('wait')) headers['retry-after'] = wanted.get('wait') ?? ''
    outgoing.writeHead(Number(wanted.get('status')), headers)
    outgoing.end(wanted.get('body') ?? '')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => new Promise((done) => server.close(done)))

const OWN_ERROR =
  '{"error":{"code":"SITE_UNKNOWN","message":"No such site.","remedy":"Choose one."}}'

test.each([
  ['its JSON', 200, '{"a":1}', { ok: true, value: { a: 1 } }],
  ['nothing for 204', 204, '', { ok: true, value: undefined }],
])('gives %s', async (_, status, body, expected) => {
  expect(await ask(status, body)).toEqual(expected)
})

test.each([
  ['the collector’s own code and words', 404, OWN_ERROR, 'SITE_UNKNOWN', 404],
  ['ANSWER_NOT_READABLE for HTML', 200, '<html>', 'ANSWER_NOT_READABLE', 200],
  ['COLLECTOR_UNREACHABLE for a proxy’s 502', 502, '<html>', 'COLLECTOR_UNREACHABLE', 502],
  ['REQUEST_REFUSED for a 403 without a reason', 403, '{}', 'REQUEST_REFUSED', 403],
  ['REQUEST_REFUSED when the error is no object', 400, '{"error":"x"}', 'REQUEST_REFUSED', 400],
])('gives %s', async (_, status, body, code, problemStatus) => {
  expect(await ask(status, body)).toMatchObject({
    ok: false,
    problem: { code, status: problemStatus },
  })
})

test('gives COLLECTOR_UNREACHABLE when nobody listens', async () => {
  const answer = await request(() => fetch('http://127.0.0.1:1/'), { path: '/' })
  expect(answer).toMatchObject({ ok: false, problem: { code: 'COLLECTOR_UNREACHABLE', status: 0 } })
})

test('tells how long to wait', async () => {
  expect(await ask(429, OWN_ERROR, '&wait=900')).toMatchObject({ problem: { retrySeconds: 900 } })
})

test('leaves the time to wait out when Retry-After is a date', async () => {
  const answer = await ask(429, OWN_ERROR, '&wait=Sun, 22 Nov 2026 10:00:00 GMT')
  expect(answer).not.toHaveProperty('problem.retrySeconds')
})

test('hands on the issues of a refused config', async () => {
  const issues = [{ code: 'A', path: 'b', received: 'c', expected: 'd', remedy: 'e' }]
  const body = JSON.stringify({ error: { code: 'CONFIG_INVALID', message: 'm', issues } })
  expect(await ask(422, body)).toMatchObject({ problem: { issues } })
})

test('sends a body as JSON, and declares no type without one', async () => {
  await request(toServer(200, '{}'), { method: 'POST', path: '/', body: { a: '<b>' } })
  expect(seen.at(-1)).toEqual({ method: 'POST', type: 'application/json', body: '{"a":"<b>"}' })
  await request(toServer(204, ''), { method: 'DELETE', path: '/' })
  expect(seen.at(-1)).toEqual({ method: 'DELETE', type: undefined, body: '' })
})

function ask(status: number, body: string, more = '') {
  return request(toServer(status, body, more), { path: '/' })
}

function toServer(status: number, body: string, more = ''): typeof fetch {
  const address = `${base}/?status=${status}&body=${encodeURIComponent(body)}${more}`
  return (_, init) => fetch(address, init)
}
