import { expect, test } from 'vitest'
import { createApi } from '../api/api.ts'
import { createKeep } from '../keep/keep.ts'
import { createSession } from './session.ts'

const SITES = ['a', 'b'].map((id) => ({ id, name: id, key: `wk_${id}`, origins: [] }))
const SIGNED_IN = { user: { email: 'ana@shop.example', name: 'Ana', isOwner: false }, sites: SITES }
const REFUSED = { error: { code: 'SIGN_IN_WRONG', message: 'Wrong.', remedy: 'Try again.' } }

function create(answers: Record<string, () => Response>, keep = createKeep(refuse)) {
  const fetcher = async (_: unknown, init?: RequestInit) => {
    const answer = answers[init?.method ?? 'GET']
    if (!answer) throw new TypeError('network')
    return answer()
  }
  const session = createSession(
    createApi(fetcher as typeof fetch, () => {}),
    keep,
  )
  return session
}

test.each([
  ['in', () => Response.json(SIGNED_IN), { kind: 'in', ...SIGNED_IN }],
  ['out', () => Response.json({}, { status: 401 }), { kind: 'out', because: 'new' }],
  ['unreachable', () => new Response('', { status: 502 }), { kind: 'unreachable' }],
])('loading finds the person %s', async (_, answer, expected) => {
  const session = create({ GET: answer })
  expect(session.state.value).toEqual({ kind: 'loading' })
  await session.load()
  expect(session.state.value).toMatchObject(expected)
})

test('signing in gives the sites, signing out takes them', async () => {
  const session = create({
    POST: () => Response.json(SIGNED_IN),
    DELETE: () => new Response(null, { status: 204 }),
  })
  expect(await session.signIn('ana@shop.example', 'secret')).toBeNull()
  expect(session.site.value?.id).toBe('a')
  await session.signOut()
  expect(session.state.value).toEqual({ kind: 'out', because: 'left' })
  expect(session.site.value).toBeNull()
})

test('a refused sign-in gives the problem and changes nothing', async () => {
  const session = create({ POST: () => Response.json(REFUSED, { status: 401 }) })
  expect(await session.signIn('a', 'b')).toMatchObject({ code: 'SIGN_IN_WRONG' })
  expect(session.state.value).toEqual({ kind: 'loading' })
})

test('the chosen site is there on the next visit, unless it is gone', async () => {
  const keep = createKeep(refuse)
  const first = create({ GET: () => Response.json(SIGNED_IN) }, keep)
  first.chooseSite('b')
  await first.load()
  expect(first.site.value?.id).toBe('b')
  const fewer = { ...SIGNED_IN, sites: SITES.slice(0, 1) }
  const second = create({ GET: () => Response.json(fewer) }, keep)
  await second.load()
  expect(second.site.value?.id).toBe('a')
})

function refuse(): never {
  throw new Error('no storage')
}
