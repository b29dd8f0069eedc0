import type { IncomingMessage } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { serve } from '../serve.ts'
import { readScript, toSiteScript } from './site-script.ts'

/** A shop and a collector on two origins. The collector stores nothing: it notes what crossed the wire. */
export interface StandIn {
  readonly shopUrl: string
  readonly collectorUrl: string
  /** Every batch that arrived, in order of arrival, duplicates included. */
  readonly batches: WireBatch[]
  /** Method and path of every request to the collector. */
  readonly requests: string[]
  /** Everything that reached either server, as text: method, address, headers that carry ids, body. */
  readonly dump: string[]
  /** Paths the shop was asked for. */
  readonly visits: string[]
  /** Answers the requests to `/gate`, which wait for it. */
  readonly openGate: () => void
  /**
   * How the next batches are answered; 0 breaks the connection, `never` keeps the sender waiting, `after` until it
   * resolves: the batch is stored meanwhile. Default 200.
   */
  answer: { status: number | 'never'; headers?: Record<string, string>; after?: Promise<void> }
  /** Batches under way: neither answered nor broken off. */
  readonly underWay: () => number
  /** Bytes of every body that arrived for the collector, as they crossed the wire, in order. */
  readonly bodyBytes: number[]
  /** The shop's content security policy; `{collector}` is the collector's origin. */
  policy: string
  /** HTML of the shop by path; `*` for every other path. */
  pages: Record<string, string>
  /** Status by path, of the shop and of the collector's scripts, where it is not 200. */
  statuses: Record<string, number>
  config: Record<string, unknown>
  /** Events that arrived, each once, in the order of their ids. */
  readonly events: () => WireEvent[]
  /** Called again and again while something is awaited. */
  hasten: () => void
  /** Resolves when the predicate holds, asked at every arrival. The test's own time limit ends the waiting. */
  readonly until: (predicate: (events: WireEvent[]) => boolean) => Promise<WireEvent[]>
  readonly stop: () => Promise<void>
}

/** An event as it crossed the wire. */
export interface WireEvent {
  readonly id: string
  readonly at: number
  readonly seq: number
  readonly type: string
  readonly page: { url: string; path: string; title: string; referrer: string }
  readonly props: Record<string, unknown>
  readonly segments: string[]
  readonly stage: string
  readonly variants: Record<string, string>
  readonly dropped?: number
}

/** A batch as it crossed the wire. */
export interface WireBatch {
  readonly v: number
  readonly sentAt: number
  readonly visitor: string
  readonly session: string
  readonly tab: string
  readonly config: number
  readonly consent: { personalization: string; measurement: string }
  readonly events: WireEvent[]
}

/** Starts both servers on free ports of the loopback interface. */
export async function startStandIn(): Promise<StandIn> {
  const listeners = new Set<() => void>()
  let underWay = 0
  let openGate = () => {}
  const gate = new Promise<void>((done) => {
    openGate = done
  })
  const shop = await serve(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://shop').pathname
    standIn.visits.push(path)
    note(request)
    if (path === '/gate') await gate
    const html = standIn.pages[path] ?? standIn.pages['*'] ?? ''
    const status = standIn.statuses[path] ?? 200
    const policy = standIn.policy.replaceAll('{collector}', standIn.collectorUrl)
    const headers = policy === '' ? {} : { 'content-security-policy': policy }
    response.writeHead(status, { ...headers, 'content-type': 'text/html; charset=utf-8' })
    response.end(html.replaceAll('{script}', `${standIn.collectorUrl}${SCRIPT_PATH}`))
  })
  const collector = await serve(async (request, response) => {
    standIn.requests.push(`${request.method} ${request.url?.replace(/\?.*/, '')}`)
    const open = { 'access-control-allow-origin': '*' }
    if (request.method === 'GET') {
      note(request)
      const path = new URL(request.url ?? '', 'http://collector').pathname
      const part = /^\/v1\/parts\/([a-z-]+)\.js$/.exec(path)?.[1]
      const status = standIn.statuses[path] ?? 200
      response.writeHead(status, { ...open, 'content-type': 'text/javascript' })
      if (status !== 200) response.end()
      else response.end(part ? readScript(`part-${part}`) : toSiteScript(standIn.config))
      return
    }
    underWay += 1
    response.on('close', () => {
      underWay -= 1
    })
    // A page that is closed can break off what it sends.
    const bytes = await read(request).catch(() => undefined)
    if (bytes === undefined) return
    standIn.bodyBytes.push(bytes.length)
    const body = toText(bytes)
    note(request, body)
    const batch = JSON.parse(body) as WireBatch
    const { status, headers, after } = standIn.answer
    if (status === 'never') return
    if (status === 0) {
      request.socket.destroy()
    } else {
      if (status === 200) standIn.batches.push(batch)
      await after
      response.writeHead(status, { ...open, 'access-control-expose-headers': '*', ...headers })
      response.end(JSON.stringify({ good: batch.events.length, bad: [] }))
    }
    for (const listener of listeners) listener()
  })

  function note({ method, url, headers: { cookie, referer } }: IncomingMessage, body = ''): void {
    standIn.dump.push(JSON.stringify([method, url, cookie, referer, body]))
  }

  const standIn: StandIn = {
    shopUrl: shop.url,
    collectorUrl: collector.url,
    batches: [],
    bodyBytes: [],
    requests: [],
    dump: [],
    visits: [],
    openGate,
    answer: { status: 200 },
    underWay: () => underWay,
    policy: '',
    pages: {},
    statuses: {},
    config: {},
    hasten() {},
    events() {
      const all = standIn.batches.flatMap(({ events }) => events)
      const byId = new Map(all.map((event) => [event.id, event]))
      return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
    },
    until: (predicate) =>
      new Promise((done, fail) => {
        const haste = setInterval(() => standIn.hasten(), HASTEN_MS)
        const timer = setTimeout(() => {
          clearInterval(haste)
          listeners.delete(look)
          const types = standIn.events().map(({ type, page }) => `${type} ${page.path}`)
          fail(new Error(`What was waited for never arrived, only: ${types.join(', ')}`))
        }, ARRIVAL_MS_MAX)
        const look = () => {
          if (!predicate(standIn.events())) return
          listeners.delete(look)
          clearInterval(haste)
          clearTimeout(timer)
          done(standIn.events())
        }
        listeners.add(look)
        look()
      }),
    async stop() {
      await Promise.all([shop.stop(), collector.stop()])
    },
  }
  return standIn
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

function toText(bytes: Buffer): string {
  return (bytes[0] === GZIP ? gunzipSync(bytes) : bytes).toString('utf8')
}

/** The first byte of gzip; no JSON begins with it. */
const GZIP = 0x1f
const SCRIPT_PATH = '/v1/sites/wk_test/segue.js'

const HASTEN_MS = 250

/** Milliseconds after which a test says what is missing, before it is ended without a word. */
const ARRIVAL_MS_MAX = 50_000
