import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { PORTS_TRIED_MAX } from '../limits.ts'
import { listenNear } from './listen.ts'

const HOST = '127.0.0.1'
const open: Server[] = []

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => new Promise((done) => server.close(done))))
})

test('a busy port moves on to a later free one, and says so for each', async () => {
  const taken = await listen(0)
  const moves: [number, number][] = []
  const port = await listenNear(make(), { port: taken, host: HOST }, (from, to) =>
    moves.push([from, to]),
  )
  expect(port).toBeGreaterThan(taken)
  expect(moves[0]).toEqual([taken, taken + 1])
  expect(moves.at(-1)).toEqual([port - 1, port])
})

test('after the last port that may be tried it gives up, naming the ports and the remedy', async () => {
  const first = await takeARow()
  const attempt = listenNear(make(), { port: first, host: HOST }, () => {})
  await expect(attempt).rejects.toThrow(
    new RegExp(`ports_busy.*ports ${first} to ${first + PORTS_TRIED_MAX - 1}.*SHOP_PORT`),
  )
})

test('any other failure is not taken for a busy port', async () => {
  const attempt = listenNear(make(), { port: 0, host: '192.0.2.1' }, () => {})
  await expect(attempt).rejects.toMatchObject({ code: 'EADDRNOTAVAIL' })
})

/** Occupies as many neighbouring ports as are tried, and gives the first. */
async function takeARow(): Promise<number> {
  for (let first = 42_100; first < 60_000; first += PORTS_TRIED_MAX) {
    const row = Array.from({ length: PORTS_TRIED_MAX }, (_, index) => listen(first + index))
    const results = await Promise.allSettled(row)
    // A port that somebody else has is busy too, so every outcome but a strange error serves.
    if (results.every((result) => result.status === 'fulfilled' || isBusy(result.reason)))
      return first
  }
  throw new Error('no row of ports could be taken')
}

function isBusy(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
}

function make(): Server {
  const server = createServer()
  open.push(server)
  return server
}

function listen(port: number): Promise<number> {
  const server = createServer()
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, HOST, () => {
      open.push(server)
      resolve((server.address() as AddressInfo).port)
    })
  })
}
