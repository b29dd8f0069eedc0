import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SESSION_DAYS, SIGN_IN_FAILURES_MAX, SIGN_IN_LOCK_MINUTES } from '../limits.ts'
import { createFolder } from '../testing/folder.ts'
import { hashPassword, isPassword } from './password.ts'
import { openSessions } from './sessions.ts'
import { createSignInLock } from './sign-in-lock.ts'
import { hasRole, openUsers, ROLES, type User } from './users.ts'

const ann: User = { email: 'Ann@Shop.example', name: 'Ann', role: 'editor', sites: ['*'] }

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
  expect(await users.check('ANN@shop.example', 'correct horse')).toMatchObject({ role: 'editor' })
  expect(await users.check('ann@shop.example', 'wrong')).toBeUndefined()
  expect(await users.check('bob@shop.example', 'correct horse')).toBeUndefined()
  expect(readFileSync(join(folder, 'users.json'), 'utf8')).not.toContain('correct horse')
})

test('a role includes those before it', () => {
  expect(ROLES.map((role) => hasRole(ann, role))).toEqual([true, true, false, false])
})

test('a session is found by its token until it ends, after a restart as well', async () => {
  const folder = createFolder()
  let now = 0
  const token = await (await openSessions(folder, () => now)).open('ann@shop.example')
  const sessions = await openSessions(folder, () => now)
  expect(sessions.find(token)).toBe('ann@shop.example')
  expect(sessions.find(`${token}x`)).toBeUndefined()
  expect(readFileSync(join(folder, 'sessions.json'), 'utf8')).not.toContain(token)
  now = SESSION_DAYS * 86_400_000
  expect(sessions.find(token)).toBeUndefined()
})

test('a closed session is gone; others stay', async () => {
  const sessions = await openSessions(createFolder(), () => 0)
  const [one, two] = [await sessions.open('ann'), await sessions.open('ann')]
  await sessions.close(one)
  expect([sessions.find(one), sessions.find(two)]).toEqual([undefined, 'ann'])
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
