import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  SESSION_DAYS,
  SESSIONS_PER_USER_MAX,
  SIGN_IN_FAILURES_MAX,
  SIGN_IN_LOCK_MINUTES,
} from '../limits.ts'
import { createFolder } from '../testing/folder.ts'
import { hashPassword, isPassword } from './password.ts'
import { openSessions } from './sessions.ts'
import { createSignInLock } from './sign-in-lock.ts'
import { openUsers, roleOn, type User } from './users.ts'

const ann: User = {
  email: 'Ann@Shop.example',
  name: 'Ann',
  roles: { shop: 'editor', '*': 'viewer' },
}

test('a password is known by its hash, and every hash has its own salt', async () => {
  const [one, two] = await Promise.all([
    hashPassword('correct horse'),
    hashPassword('correct horse'),
  ])
  expect(one).not.toBe(two)
  expect(await isPassword('correct horse', one)).toBe(true)
  expect(await isPassword('correct horsf', one)).toBe(false)
  expect(await isPassword('', one)).toBe(false)
})

test('the same password typed on another keyboard is the same password', async () => {
  expect(await isPassword('caf\u00e9-caf\u00e9', await hashPassword('cafe\u0301-cafe\u0301'))).toBe(
    true,
  )
})

test('without a user no password is right', async () => {
  expect(await isPassword('anything', undefined)).toBe(false)
})

test('users are found by e-mail in any case, after a restart as well, and no file holds a password', async () => {
  const folder = createFolder()
  await (await openUsers(folder)).create(ann, 'correct horse')
  const users = await openUsers(folder)
  expect(await users.check('ANN@shop.example', 'correct horse')).toMatchObject({ name: 'Ann' })
  expect(await users.check('ann@shop.example', 'wrong')).toBeUndefined()
  expect(await users.check('bob@shop.example', 'correct horse')).toBeUndefined()
  expect(readFileSync(join(folder, 'users.json'), 'utf8')).not.toContain('correct horse')
})

test.each([
  ['the higher of the two where there are two', { shop: 'editor', '*': 'viewer' }, 'editor'],
  ['also when that is the one on all sites', { shop: 'viewer', '*': 'publisher' }, 'publisher'],
  ['the one on all sites', { '*': 'viewer' }, 'viewer'],
  ['none on another site', { other: 'admin' }, undefined],
] as const)('a role on a site is %s', (_, roles, role) => {
  expect(roleOn({ roles }, 'shop')).toBe(role)
})

test('names of sites that objects have by themselves give no role', () => {
  expect(roleOn({ roles: {} }, 'constructor')).toBeUndefined()
})

test('users from before roles were given by site keep theirs', async () => {
  const folder = createFolder()
  const user = { email: 'ann@shop.example', name: 'Ann', role: 'admin', sites: ['*', 'shop'] }
  writeFileSync(join(folder, 'users.json'), JSON.stringify([{ user, password: 'x' }]))
  const { byEmail } = await openUsers(folder)
  expect(byEmail('ann@shop.example')?.roles).toEqual({ '*': 'admin', shop: 'admin' })
})

test('who is left without a role is forgotten; others keep theirs', async () => {
  const users = await openUsers(createFolder())
  await users.create(ann, 'correct horse')
  await users.setRole('ANN@shop.example', 'shop', null)
  expect(users.byEmail('ann@shop.example')?.roles).toEqual({ '*': 'viewer' })
  await users.setRole('ann@shop.example', '*', null)
  expect(users.list()).toEqual([])
})

test('a session is found by its token until it ends, after a restart as well', async () => {
  const folder = createFolder()
  let now = 0
  const token = await (await openSessions(folder, () => now)).open('ann@shop.example', 'Firefox')
  const sessions = await openSessions(folder, () => now)
  expect(sessions.find(token)).toMatchObject({ email: 'ann@shop.example', browser: 'Firefox' })
  expect(sessions.find(`${token}x`)).toBeUndefined()
  expect(readFileSync(join(folder, 'sessions.json'), 'utf8')).not.toContain(token)
  now = SESSION_DAYS * 86_400_000
  expect([sessions.find(token), sessions.list('ann@shop.example')]).toEqual([undefined, []])
})

test('a session ends alone, by its token or its id, or all of a user\u2019s end', async () => {
  const sessions = await openSessions(createFolder(), () => 0)
  const open = async (email: string) => {
    const token = await sessions.open(email, '')
    return { token, id: sessions.find(token)?.id ?? '' }
  }
  const [one, two, three] = [await open('ann'), await open('ann'), await open('ann')]
  const bob = await open('bob')
  const found = () => [one, two, three, bob].map(({ token }) => sessions.find(token)?.email)
  await sessions.close(one.token)
  expect(await sessions.end('bob', two.id)).toBe(false)
  expect(found()).toEqual([undefined, 'ann', 'ann', 'bob'])
  expect(await sessions.end('ann', two.id)).toBe(true)
  expect(sessions.list('ann').map(({ id }) => id)).toEqual([three.id])
  await sessions.endAll('ann')
  expect(found()).toEqual([undefined, undefined, undefined, 'bob'])
})

test('with too many sessions the oldest of that user ends, and nobody else\u2019s', async () => {
  const sessions = await openSessions(createFolder(), () => 0)
  const bob = await sessions.open('bob', '')
  const first = await sessions.open('ann', '')
  for (let more = 0; more < SESSIONS_PER_USER_MAX; more += 1) await sessions.open('ann', '')
  expect(sessions.find(first)).toBeUndefined()
  expect(sessions.find(bob)?.email).toBe('bob')
  expect(sessions.list('ann')).toHaveLength(SESSIONS_PER_USER_MAX)
})

test('failures lock an address for a while, and only that address', () => {
  let now = 1_000
  const lock = createSignInLock(() => now)
  for (let failure = 1; failure < SIGN_IN_FAILURES_MAX; failure += 1) lock.noteFailure('ann')
  expect(lock.secondsLeft('ann')).toBe(0)
  lock.noteFailure('ann')
  expect(lock.secondsLeft('ann')).toBe(SIGN_IN_LOCK_MINUTES * 60)
  expect(lock.secondsLeft('bob')).toBe(0)
  now += SIGN_IN_LOCK_MINUTES * 60_000
  expect(lock.secondsLeft('ann')).toBe(0)
})

test('a success forgets the failures before it', () => {
  const lock = createSignInLock(() => 0)
  for (let failure = 1; failure < SIGN_IN_FAILURES_MAX; failure += 1) lock.noteFailure('ann')
  lock.noteSuccess('ann')
  lock.noteFailure('ann')
  expect(lock.secondsLeft('ann')).toBe(0)
})
