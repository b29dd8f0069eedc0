import { EVENT_TYPES, isName, type SegueEvent, type SiteConfig, toJson } from '@segue/protocol'
import type { Transition } from '@segue/rules'
import type { ConsentKeeper } from './consent.ts'
import type { Owner, Queue } from './delivery/queue.ts'
import { emit } from './emitter.ts'
import { createEventId } from './event-ids.ts'
import { STAGE_CHANGES_MAX } from './limits.ts'
import type { Memory } from './memory.ts'
import type { Pack } from './pack.ts'
import { guard, isStoring, readNow } from './platform.ts'
import { isPlain, toProps } from './props.ts'
import { createId } from './random-ids.ts'
import type { ToldEvent } from './told-event.ts'
import type { View } from './view.ts'

/** The way of one event through the browser. */
export interface Pipeline {
  /** Records what the visitor did. Gives the event, or `undefined` when its type is no name. */
  readonly record: (type: string, props?: unknown) => SegueEvent | undefined
  /** Records what time alone has changed. */
  readonly elapse: () => void
  /** Moves what waited for a grant to the queue; before that to the profile, when another tab's replaced ours. */
  readonly release: (isTakenOver: boolean) => void
}

/** Creates the pipeline. All but the writing to disk is synchronous: a page can be decided right after `record`. */
export function createPipeline(
  { goals }: SiteConfig,
  version: number,
  packs: readonly Pack[],
  view: View,
  consent: ConsentKeeper['state'],
  memory: Memory,
  queue: Queue,
  poke: () => void,
): Pipeline {
  const tab = createId()
  const precious = [EVENT_TYPES.exposure, ...goals.map(({ event }) => event)]

  function record(type: string, input: unknown, changesLeft = STAGE_CHANGES_MAX) {
    if (!isName(type)) return undefined
    const prepared = packs.reduce<object | null>((known, pack) => {
      const next = known && guard(() => pack.prepare?.(type, known, memory.profile))()
      return next === null || isPlain(next) ? next : known
    }, Object(input))
    if (!prepared) return undefined
    const props = toProps(prepared)
    // 1. The event as it happened: its id is made once and never changes.
    const at = readNow()
    const made = { id: createEventId(at), type, at, props }
    // 2. Profile, 3. segments and 4. stage, in memory and, when this task ends, on disk.
    const transitions = memory.learn(made)
    // 5. The event carries the visitor's state right after it, and its number in the visitor's life.
    const { experience, variant } = props
    if (type === EVENT_TYPES.exposure)
      view.variants = { ...view.variants, [experience as string]: `${variant}` }
    const { segments, journey, revision: seq } = memory.profile()
    const { page, variants } = view
    const event: SegueEvent = { ...made, seq, page, segments, stage: journey.stage, variants }
    emit('event', event as ToldEvent)
    // 6. Queue it: to be sent, or to wait for consent.
    keep(event)
    // 7. What it set off in the journey is an event, too.
    announce(transitions, changesLeft)
    return event
  }

  function keep(event: SegueEvent, owner: Owner = memory.profile()): void {
    const { personalization, measurement } = consent()
    const isDecided = DECIDED.test(event.type)
    if (measurement === 'denied' || (isDecided && personalization === 'denied')) return
    const isPrivate = personalization !== 'granted'
    const envelope = measurement === 'granted' && !(isDecided && isPrivate) ? toEnvelope(owner) : ''
    if (isPrivate && envelope) Object.assign(event, { segments: [], stage: '', variants: {} })
    queue.add({
      id: event.id,
      envelope,
      isPrecious: precious.includes(event.type),
      owner: envelope ? undefined : owner,
      event,
    })
    if (!envelope) return
    poke()
    emit('queued', event as ToldEvent)
  }

  function toEnvelope({ visitor, session }: Owner): string {
    return toJson({
      visitor: isStoring ? visitor : undefined,
      session: session.id,
      tab,
      config: version,
      consent: consent(),
    })
  }

  /** A journey that runs in a circle is left after `STAGE_CHANGES_MAX` moves. */
  function announce(transitions: readonly Transition[], changesLeft: number): void {
    for (const { at, ...change } of changesLeft > 0 ? transitions : []) {
      record(EVENT_TYPES.stageChange, change, changesLeft - 1)
      emit('stage', { ...change, at })
    }
  }

  return {
    record,
    elapse: () => announce(memory.advance(), STAGE_CHANGES_MAX),
    release(isTakenOver) {
      for (const { event, owner } of queue.takeWaiting()) {
        if (isTakenOver) memory.learn(event)
        keep(event, isTakenOver ? undefined : owner)
      }
    },
  }
}

/** Events that tell of a decision: they wait for consent to one, and are not sent without. */
const DECIDED = /^(experience_impression|journey_stage_change)$/
