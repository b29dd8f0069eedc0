/**
 * The bound for accepting batches, as a program: it decompresses and parses what arrives, and forgets it. One JSON line
 * says where it listens, as our own programs do.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'

const server = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    const batch = JSON.parse(gunzipSync(Buffer.concat(chunks)).toString())
    response.setHeader('Content-Type', 'application/json')
    response.end(JSON.stringify({ good: batch.events.length, bad: [] }))
  })
})
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  console.log(JSON.stringify({ ready: true, url: `http://127.0.0.1:${port}` }))
})
