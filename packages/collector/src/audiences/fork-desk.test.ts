import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createFolder } from '../testing/folder.ts'
import { SITE_CONFIG } from '../testing/site-config.ts'
import type { Desk } from './desk.ts'
import { forkDesk } from './fork-desk.ts'

const TASK = { visitors: [], at: 0, from: 0, until: 0, config: SITE_CONFIG, rules: [] }
const PAGE = { site: 'shop', zone: 'UTC', histories: [] }
const PATIENT = new AbortController().signal

/** A desk whose process does this with each request. */
function open(work: string): Desk {
  const file = join(createFolder(), 'process.mjs')
  writeFileSync(file, `process.on('message', (request) => { ${work} })`)
  const desk = forkDesk(file)
  onTestFinished(desk.stop)
  return desk
}

test('an answer finds its question, also one that says nothing', async () => {
  const desk = open(`
    const { number, method } = request
    process.send(method === 'take' ? { number } : { number, value: method })
  `)
  expect(await desk.take(PAGE)).toBeUndefined()
  const both = [desk.count(TASK, PATIENT), desk.listWords(TASK, PATIENT)]
  expect(await Promise.all(both)).toEqual(['count', 'listWords'])
})

test('what fails there is told with its reason', async () => {
  const desk = open(`process.send({ number: request.number, failure: 'It broke.' })`)
  await expect(desk.count(TASK, PATIENT)).rejects.toThrow('It broke.')
})

test('a question taken back is taken back there, too', async () => {
  const desk = open(`
    if ('cancelled' in request) process.send({ number: request.cancelled, failure: 'Taken back.' })
  `)
  const controller = new AbortController()
  const answer = desk.count(TASK, controller.signal)
  controller.abort()
  await expect(answer).rejects.toThrow('Taken back.')
})

test('when the process ends, questions under way and later ones are refused', async () => {
  const desk = open('process.exit(1)')
  const refused = { code: 'AUDIENCES_TOO_SLOW' }
  await expect(desk.take(PAGE)).rejects.toMatchObject(refused)
  await expect(desk.take(PAGE)).rejects.toMatchObject(refused)
})
