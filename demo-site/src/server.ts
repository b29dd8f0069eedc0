import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type Asset, openAssets } from './http/assets.ts'
import { contentSecurityPolicy } from './http/csp.ts'
import { readForm } from './http/form.ts'
import { listenNear } from './http/listen.ts'
import { STOP_MS_MAX } from './limits.ts'
import { type Orders, openOrders } from './orders.ts'
import { checkoutPage } from './pages/checkout.ts'
import { layout } from './pages/layout.ts'
import type { Page } from './pages/page.ts'
import { findPage } from './routes.ts'

/** How to start the shop. */
export interface ShopOptions {
  readonly port: number
  readonly host: string
  /** Address of Segue's script. Without it the shop works as a plain shop. */
  readonly scriptUrl?: string | undefined
  /** Folder of the built scripts and styles; beside the running file unless told otherwise. */
  readonly assetsFolder?: URL
  /** Hears of a taken port and of the one that is tried next. */
  readonly onBusy?: (port: number, next: number) => void
}

/** A running shop. `stop` resolves when the port is free again. */
export interface Shop {
  readonly url: string
  stop(): Promise<void>
}

/** Starts the shop. Rejects with `assets_missing` or `ports_busy`, see `errors.ts`. */
export async function startShop(options: ShopOptions): Promise<Shop> {
  const { port, host, scriptUrl, onBusy = () => {} } = options
  const findAsset = openAssets(options.assetsFolder ?? new URL('./assets/', import.meta.url))
  const counter: Counter = { findAsset, orders: openOrders(), scriptUrl }
  const server = createServer((request, response) => {
    serve(request, response, counter).catch(() => response.writeHead(500).end())
  })
  const boundPort = await listenNear(server, { port, host }, onBusy)
  return { url: `http://${host}:${boundPort}`, stop: () => close(server) }
}

/** What serving a request needs. */
interface Counter {
  readonly findAsset: (path: string) => Asset | undefined
  readonly orders: Orders
  readonly scriptUrl: string | undefined
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  counter: Counter,
): Promise<void> {
  const url = toUrl(request.url)
  if (request.method === 'POST' && url.pathname === '/checkout') {
    return takeOrder(request, response, counter)
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end()
    return
  }
  if (url.pathname.startsWith('/assets/')) {
    return sendAsset(response, counter.findAsset(url.pathname.slice('/assets/'.length)))
  }
  sendPage(response, findPage(url, counter.orders), counter.scriptUrl)
}

/** Requests for another host's address, which only proxies get, show the home page. */
function toUrl(path = '/'): URL {
  return new URL(`http://shop${path.startsWith('/') ? path : '/'}`)
}

async function takeOrder(
  request: IncomingMessage,
  response: ServerResponse,
  counter: Counter,
): Promise<void> {
  const form = await readForm(request)
  if (!form) {
    response.writeHead(413, { connection: 'close' }).end()
    return
  }
  const placed = counter.orders.place(form)
  if ('problem' in placed)
    return sendPage(response, checkoutPage(placed.problem), counter.scriptUrl)
  response.writeHead(303, { location: `/order/${placed.order.id}` }).end()
}

function sendPage(response: ServerResponse, page: Page, scriptUrl: string | undefined): void {
  const nonce = randomBytes(16).toString('base64')
  response
    .writeHead(page.status ?? 200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy(nonce, scriptUrl),
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
    })
    .end(layout(page, { nonce, scriptUrl }))
}

function sendAsset(response: ServerResponse, asset: Asset | undefined): void {
  if (!asset) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('No such file')
    return
  }
  response
    .writeHead(200, {
      'content-type': asset.type,
      'cache-control': asset.type === 'image/svg+xml' ? 'public, max-age=3600' : 'no-cache',
      'x-content-type-options': 'nosniff',
    })
    .end(asset.body)
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), STOP_MS_MAX)
    server.close(() => {
      clearTimeout(timer)
      resolve()
    })
    server.closeIdleConnections()
  })
}
