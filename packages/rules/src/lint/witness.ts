import { EVENT_TYPES, type Json, type SequenceStep, type Test } from '@segue/protocol'
import type { History } from '../simulate/history.ts'
import { putAt, withFact } from './put-at.ts'
import { sampleValue } from './sample-value.ts'
import { isDerived, toStep } from './sample-words.ts'

/** A visitor who did one thing just as a rule asks for it, at `until`. */
export function whoDid(step: SequenceStep, until: number): History {
  const { type, tests, page } = toStep(step)
  const props: { [name: string]: Json } = {}
  for (const { path, test } of tests) putAt(props, path, sampleValue(test, true, until))
  const path = page ? String(sampleValue(page, true, until) ?? '/') : '/'
  return { visitor: 'who-did-it', events: [{ at: until, type, path, props }] }
}

/** A visitor with a trait that passes a test, who came at `until`. */
export function whoHas(trait: string, test: Test, until: number): History {
  const [namespace = '', ...path] = trait.replace(/^source\.first\./, 'source.').split('.')
  const value = sampleValue(test, true, until)
  const facts = value === undefined ? {} : withFact({}, path, value)
  const source = namespace === 'source' ? { source: facts } : {}
  const view = { at: until, type: EVENT_TYPES.pageView, path: '/', props: source }
  const identify = { at: until, type: EVENT_TYPES.identify, props: { traits: facts } }
  const isOwn = namespace === 'visitor'
  const isElsewhere = isOwn || namespace === 'source' || isDerived(trait)
  const traits = isElsewhere ? {} : { [namespace]: facts }
  return { visitor: 'who-has-it', traits, events: isOwn ? [view, identify] : [view] }
}
