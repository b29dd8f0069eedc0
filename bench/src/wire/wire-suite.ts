import type { ProtocolArtefact } from '../artefacts.ts'
import { compete, toRatio } from '../harness/compete.ts'
import type { Suite } from '../suite.ts'
import { createBatch } from './batch.ts'

/** What it costs to check a batch, against parsing its JSON. Checking must not become the larger part. */
export const wireSuite: Suite = {
  title: 'Wire: a batch of 20 events',
  measure: ({ artefacts: { protocol }, terms }) => {
    const text = JSON.stringify(createBatch(20))
    const body: unknown = JSON.parse(text)
    const rounds = compete(
      [
        { name: 'check', run: () => checkBatch(protocol, body) },
        { name: 'parse', run: () => JSON.parse(text) },
      ],
      terms,
    )
    return [
      {
        name: 'parseBatch + parseEvent × 20 ÷ JSON.parse',
        unit: 'ratio',
        spread: toRatio(rounds, 'check', 'parse'),
        limit: { kind: 'at most', value: 1 },
      },
    ]
  },
}

/** Throws when an event is refused: a refusal costs less than a check, and would flatter. */
function checkBatch({ parseBatch, parseEvent }: ProtocolArtefact, body: unknown): object[] {
  const batch = parseBatch(body)
  if (!batch.ok) throw new Error(`The batch is refused: ${JSON.stringify(batch.issues)}`)
  return batch.value.events.map((event, index) => {
    const parsed = parseEvent(event, `events[${index}]`)
    if (!parsed.ok) throw new Error(`An event is refused: ${JSON.stringify(parsed.issues)}`)
    return parsed.value
  })
}
