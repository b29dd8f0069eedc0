import { gunzipSync } from 'node:zlib'
import { afterEach, expect, test, vi } from 'vitest'
import { compress } from './compress.ts'

afterEach(() => vi.unstubAllGlobals())

test('what was compressed is the text again', async () => {
  const text = '{"events":[]}'.repeat(1_000)
  const zipped = await compress(text)
  expect(gunzipSync(zipped).toString()).toBe(text)
  expect(zipped.byteLength).toBeLessThan(text.length / 50)
})

const hang = { readable: new ReadableStream(), writable: new WritableStream() }
test.each<[string, unknown]>([
  ['missing', undefined],
  ['junk', () => ({ length: -1 })],
  ['hanging', () => hang],
])('it rejects where compressing is %s', async (_, stream) => {
  function Stream() {
    return (stream as () => object)()
  }
  vi.stubGlobal('CompressionStream', stream && Stream)
  const outcome = await compress('text').then(
    () => 'compressed',
    () => 'rejected',
  )
  expect(outcome).toBe('rejected')
})
