import { expect, test } from 'vitest'
import { TOKEN_CHARS_MAX, USER_CHARS_MAX } from '../limits.ts'
import { fromBase64url, toBase64url } from './base64url.ts'
import { readSignedVisitor, readVisitorClaim, signVisitor } from './signed-token.ts'
import { isUserId, openUser, sealUser } from './user-token.ts'

const NOW = 1_795_000_000_000
const exp = NOW / 1_000 + 60
const claim = { visitor: 'V1StGXR8_Z5jdHi6B-myT', exp }

test('bytes survive the way through text', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte)
  expect(fromBase64url(toBase64url(bytes))).toEqual(bytes)
  expect(toBase64url(bytes)).toMatch(/^[\w-]+$/)
})

test('a signed visitor is read by the secret that signed, for its purpose, until it expires', async () => {
  const token = await signVisitor('one', 'link', claim)
  expect(token).toMatch(/^[\w-]+\.[\w-]{43}$/)
  expect(await readSignedVisitor(['new', 'one'], 'link', token, NOW)).toEqual(claim)
  expect(await readSignedVisitor(['new'], 'link', token, NOW)).toBeUndefined()
  expect(await readSignedVisitor(['one'], 'cookie', token, NOW)).toBeUndefined()
  expect(await readSignedVisitor(['one'], 'link', token, NOW + 59_999)).toEqual(claim)
  expect(await readSignedVisitor(['one'], 'link', token, NOW + 60_000)).toBeUndefined()
})

test('a signed visitor that was changed anywhere is refused', async () => {
  const token = await signVisitor('one', 'link', claim)
  for (let index = 0; index < token.length - 1; index += 1) {
    const other = token[index] === 'A' ? 'B' : 'A'
    const changed = token.slice(0, index) + other + token.slice(index + 1)
    expect(await readSignedVisitor(['one'], 'link', changed, NOW)).toBeUndefined()
  }
})

test.each(['', '.', 'a', 'a.b.c', '%%.%%', 'é.é', `${'a'.repeat(TOKEN_CHARS_MAX)}.a`])(
  '%j is no token of any kind',
  async (text) => {
    expect(await readSignedVisitor(['one'], 'link', text, NOW)).toBeUndefined()
    expect(await openUser(['one'], text, NOW)).toBeUndefined()
  },
)

test.each([
  ['a visitor that is no id', { visitor: 'a b', exp }],
  ['a time that is no number', { visitor: 'a', exp: 'soon' }],
  ['nothing', null],
])('a payload with %s claims nothing, even signed', async (_, payload) => {
  const token = await signVisitor('one', 'link', payload as never)
  expect(readVisitorClaim(token)).toBeUndefined()
  expect(await readSignedVisitor(['one'], 'link', token, NOW)).toBeUndefined()
})

test('a user token shows nothing of its user and is opened by its secret alone', async () => {
  const user = { user: 'customer-4711', exp }
  const [one, two] = [await sealUser('one', user), await sealUser('one', user)]
  expect(one).toMatch(/^[\w-]+$/)
  expect(one).not.toBe(two)
  expect(new TextDecoder().decode(fromBase64url(one))).not.toContain('4711')
  expect(await openUser(['new', 'one'], one, NOW)).toEqual(user)
  expect(await openUser(['new'], one, NOW)).toBeUndefined()
  expect(await openUser(['one'], one, NOW + 60_000)).toBeUndefined()
  expect(await openUser(['one'], `A${one.slice(1)}`, NOW)).toBeUndefined()
})

test.each<[unknown, boolean]>([
  ['customer-4711', true],
  ['@handle', true],
  ['a'.repeat(USER_CHARS_MAX), true],
  ['a'.repeat(USER_CHARS_MAX + 1), false],
  ['ann@shop.example', false],
  ['', false],
  ['a\nb', false],
  [4711, false],
])('%j as the id of a user: %s', (value, expected) => {
  expect(isUserId(value)).toBe(expected)
})
