import { createServer } from 'node:http'
import { expect, test } from 'vitest'
import { post, postAndRead } from './post.ts'

const never = new AbortController().signal
const message = { body: '{}', headers: {} }

test.each(['http://127.0.0.1:PORT/', 'http://localhost:PORT/', 'http://[::ffff:127.0.0.1]:PORT/'])(
  'nothing of this machine is reached on the internet alone: %s',
  async (address) => {
    let asked = 0
    const server = createServer((_, response) => {
      asked += 1
      response.end()
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const { port } = server.address() as { port: number }
    const url = address.replace('PORT', String(port))
    expect(await post({ ...message, url }, 'public', never)).toBe('ADDRESS_REFUSED')
    expect(await postAndRead({ ...message, url }, 'public', never)).toEqual({
      error: 'ADDRESS_REFUSED',
    })
    expect(asked).toBe(0)
    server.close()
  },
)

test('a receiver that is not there, and one that says no more, are told as what they are', async () => {
  const server = createServer((request) => request.socket.destroy())
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as { port: number }
  const url = `http://127.0.0.1:${port}/`
  expect(await post({ ...message, url }, 'private', never)).toBe('ECONNRESET')
  await new Promise((done) => server.close(done))
  expect(await post({ ...message, url }, 'private', never)).toBe('ECONNREFUSED')
})

test('an answer without an end is not listened to for ever', async () => {
  let written = 0
  const server = createServer((_, response) => {
    response.writeHead(200)
    const pour = () => {
      written += 65_536
      if (!response.destroyed && response.write(Buffer.alloc(65_536))) setImmediate(pour)
      else response.once('drain', pour)
    }
    pour()
    response.on('close', () => server.close())
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as { port: number }
  const closed = new Promise((done) => server.once('close', done))
  expect(await post({ ...message, url: `http://127.0.0.1:${port}/` }, 'private', never)).toBe(
    undefined,
  )
  await closed
  expect(written).toBeLessThan(100_000_000)
})
