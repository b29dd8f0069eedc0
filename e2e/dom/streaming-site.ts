import type { ServerResponse } from 'node:http'
import { build } from 'esbuild'
import { serve } from '../serve.ts'

/** A site on loopback whose pages are sent piece by piece, when the test says so. */
export interface StreamingSite {
  /** A new page; nothing of it is sent yet. */
  readonly createPage: (headers?: Readonly<Record<string, string>>) => StreamedPage
  readonly stop: () => Promise<void>
}

/** One page, for one request. */
export interface StreamedPage {
  readonly url: string
  /** Sends a piece of HTML, when the browser has asked for the page. */
  readonly send: (html: string) => Promise<void>
  readonly end: () => Promise<void>
}

/** Starts the site. Besides its pages it serves `/dom.js`, which puts the dom package at `window.dom`. */
export async function startStreamingSite(): Promise<StreamingSite> {
  const script = await bundleDom()
  const pages = new Map<string, { readonly open: (response: ServerResponse) => void }>()
  const server = await serve((request, response) => {
    const page = pages.get(request.url ?? '')
    if (request.url === '/dom.js') {
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(script)
    } else if (page === undefined) response.writeHead(404).end()
    else page.open(response)
  })

  function createPage(headers: Readonly<Record<string, string>> = {}): StreamedPage {
    const path = `/page-${pages.size}`
    const opened = new Promise<ServerResponse>((open) => {
      pages.set(path, { open })
    })
    const send = async (html: string): Promise<void> => {
      const response = await opened
      if (!response.headersSent) {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers })
      }
      await new Promise((done) => response.write(html, done))
    }
    return { url: server.url + path, send, end: async () => void (await opened).end() }
  }

  return { createPage, stop: server.stop }
}

async function bundleDom(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['packages/dom/src/index.ts'],
    bundle: true,
    minify: true,
    format: 'iife',
    globalName: 'dom',
    target: 'es2022',
    conditions: ['segue:source'],
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}
