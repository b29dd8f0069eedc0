import type { ServerResponse } from 'node:http'
import { compress } from '../compress.ts'
import { sendPieces } from '../send-pieces.ts'
import { startOrigins } from '../start-origins.ts'

/** A page as it is sent: pieces, each so many milliseconds after the one before. */
export interface Streamed {
  readonly pieces: readonly string[]
  readonly gapMs: number
  readonly policy?: string
}

/** How the script is answered: as it is, once the page says that it was painted, never, by a status, or with a text. */
export type Answer = 'whole' | 'once painted' | 'hang' | 404 | 500 | { readonly text: string }

/** A site and a collector, on two origins of loopback: both answer everything, so a script can come from either. */
export interface Site {
  readonly own: string
  readonly collector: string
  script: string
  answer: Answer
  /** Puts a page on the site; gives its address. */
  readonly add: (page: Streamed) => string
  readonly stop: () => Promise<void>
}

/** Starts both. The script is to be asked for anew at each load, and need not be sent again when it is the same. */
export async function startSite(script: string): Promise<Site> {
  const pages: Streamed[] = []
  let release = () => {}
  const origins = await startOrigins((request, response) => {
    const page = pages[Number(/^\/page-(\d+)$/.exec(request.url ?? '')?.[1])]
    if (page !== undefined) void sendPage(response, page)
    else if (request.url === SCRIPT_PATH) {
      const send = () => sendScript(response, site, request.headers['if-none-match'])
      if (site.answer === 'once painted') release = once(send)
      else send()
    } else {
      if (request.url === PAINTED_PATH) release()
      response.writeHead(200, { 'access-control-allow-origin': '*' })
      response.end('{"good":1,"bad":[]}')
    }
  })
  const site: Site = {
    ...{ ...origins, script, answer: 'whole' },
    add: (page) => `${origins.own}/page-${pages.push(page) - 1}`,
  }
  return site
}

function once(work: () => void): () => void {
  let todo = work
  return () => {
    todo()
    todo = () => {}
  }
}

function sendPage(response: ServerResponse, { pieces, gapMs, policy }: Streamed): Promise<void> {
  const headers = policy === undefined ? {} : { 'content-security-policy': policy }
  return sendPieces(response, pieces, { gapMs, headers })
}

function sendScript(response: ServerResponse, site: Site, known: string | undefined): void {
  const { answer } = site
  if (answer === 'hang') return
  if (typeof answer === 'number') {
    response.writeHead(answer).end()
    return
  }
  const text = typeof answer === 'object' ? answer.text : site.script
  const { body, etag } = compress(text)
  response.writeHead(known === etag ? 304 : 200, {
    'content-type': 'text/javascript; charset=utf-8',
    'content-encoding': 'br',
    'cache-control': 'no-cache',
    etag,
  })
  response.end(known === etag ? undefined : body)
}

/** What a page asks for when it was painted. */
export const PAINTED_PATH = '/painted'
/** Where the script is, on either origin. */
export const SCRIPT_PATH = '/segue.js'
