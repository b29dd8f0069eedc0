import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { type BadLine, type EventLine, type LogLine, readLogLine } from '../log/log-line.ts'
import type { RejectedEvent } from '../store/event-store.ts'
import { createBatch, createEvent } from '../testing/batch.ts'
import { createDelivery } from './delivery.ts'
import { replay } from './replay.ts'
import { CHECKS, ingest, SERVER_CHECKS } from './steps.ts'

const AT = Date.parse('2026-11-20T12:00:00Z')

/** What the door writes about a body. */
async function refuse(body: unknown, door: 'page' | 'server', isLocalOnly = false) {
  const { tools, lines } = createTools()
  const stream = Readable.from([Buffer.from(JSON.stringify(body))])
  const sender = door === 'page' ? { sender: SENDER } : {}
  const origin = { site: 'shop', door, receivedAt: AT, compressed: false, isLocalOnly, ...sender }
  await ingest(createDelivery({ ...origin, stream }), tools, STEPS[door])
  return lines().flatMap((line) => ('bad' in line ? [toRejected(line)] : []))
}

function createTools() {
  let text = ''
  const accepted: EventLine[] = []
  const tools = {
    admit: () => undefined,
    append: async (appended: string) => {
      text += appended
    },
    onAccepted: (toLines: () => readonly EventLine[]) => void accepted.push(...toLines()),
  }
  const lines = () =>
    text.split('\n').flatMap((line): readonly LogLine[] => (line ? readLogLine(line) : []))
  return { tools, lines, accepted }
}

const SENDER = { bot: 'crawler', browser: 'chrome', os: 'linux', device: 'desktop' } as const
const STEPS = { page: CHECKS, server: SERVER_CHECKS }

test('an event of a page is tried again within its envelope, and arrived when it did', async () => {
  const wrong = { ...createEvent({ at: AT }), type: '9lives' }
  const envelope = { visitor: 'ann', session: 's7', sentAt: AT }
  const [row] = await refuse(createBatch([wrong, createEvent({ at: AT })], envelope), 'page')
  const repaired = { ...row!, body: row!.body.replace('9lives', 'nine_lives') }
  const { tools, lines, accepted } = createTools()
  expect(await replay(repaired, {}, tools)).toBe('taken')
  const [event, end, ...rest] = lines()
  expect(event).toMatchObject({
    ...{ site: 'shop', receivedAt: AT, visitor: 'ann', session: 's7', sender: SENDER },
  })
  expect(event).toMatchObject({ event: { id: wrong.id, type: 'nine_lives', at: AT } })
  expect(end).toEqual({ site: 'shop', receivedAt: AT, replaced: { id: row!.id } })
  expect([rest, accepted.length]).toEqual([[], 1])
})

test('a batch that was refused as a whole gives its good events, and its bad ones anew', async () => {
  const bad = { ...createEvent({ at: AT }), props: 7 }
  const batch = createBatch([createEvent({ at: AT }), bad], { sentAt: AT })
  const [row] = await refuse({ ...batch, tab: '!' }, 'page')
  const { tools, lines } = createTools()
  expect(await replay({ ...row!, body: JSON.stringify(batch) }, {}, tools)).toBe('taken')
  const kinds = ['event', 'bad', 'replaced']
  expect(lines().map((line) => kinds.filter((kind) => kind in line))).toEqual([
    ['event'],
    ['bad'],
    ['replaced'],
  ])
})

test('an event of a server is tried again as one of a server', async () => {
  const event = { id: 'order-1', at: AT, type: 'purchase', user: 'a@b.example' }
  const [row] = await refuse({ v: 1, via: 'import', events: [event] }, 'server')
  const known = { ...row!, body: JSON.stringify({ ...event, user: 'u1' }) }
  const { tools, lines } = createTools()
  expect(await replay(known, {}, tools)).toBe('taken')
  expect(lines()[0]).toMatchObject({ via: 'import', user: 'u1', event: { type: 'purchase' } })
})

test('what is bad still stays as it is, and nothing is written', async () => {
  const [row] = await refuse(createBatch([{ ...createEvent(), type: '9lives' }]), 'page')
  const { tools, lines } = createTools()
  expect(await replay(row!, {}, tools)).toBe('still bad')
  expect(lines()).toEqual([])
})

test.each([
  ['a body that was cut', { pad: 'x'.repeat(70_000) }, false],
  ['what a local-only site refused', {}, true],
])('%s cannot be tried again', async (_, more, isLocalOnly) => {
  const [row] = await refuse(
    { ...createBatch([createEvent()]), ...more, v: 2 },
    'page',
    isLocalOnly,
  )
  const { tools } = createTools()
  expect(await replay(row!, {}, tools)).toBe('not whole')
})

function toRejected({ site, receivedAt: at, bad }: BadLine): RejectedEvent {
  return { site, at, ...bad }
}
