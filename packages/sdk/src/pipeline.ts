import {
  type Envelope,
  EVENT_TYPES,
  isName,
  type JsonObject,
  type SegueEvent,
} from '@segue/protocol'
import type { Transition } from '@segue/rules'
import type { ConsentKeeper } from './consent.ts'
import type { Queue } from './delivery/queue.ts'
import type { Sender } from './delivery/sender.ts'
import type { Emitter } from './emitter.ts'
import { toJson } from './json.ts'
import { STAGE_CHANGES_MAX, WAITING_EVENTS_MAX } from './limits.ts'
import type { Memory } from './memory.ts'
import { toProps } from './props.ts'
import type { Tab } from './tab.ts'
import { addExposure, type View } from './view.ts'

/** The way of one event through the browser. */
export interface Pipeline {
  /** Records what the visitor did. Gives the event, or `undefined` when its type is no name. */
  readonly record: (type: string, props?: unknown) => SegueEvent | undefined
  /** Records what time alone has changed. */
  readonly elapse: () => void
  /** Replaces an event that is still here by a better informed version. One already sent stays as it was. */
  readonly amend: (event: SegueEvent) => void
  /** Moves what waited for a grant to the queue. */
  readonly release: () => void
  /** Applies what waited to the profile again, after another tab's profile took the place of ours. */
  readonly reapply: () => void
  /** Drops what waited. */
  readonly drop: () => void
}

/** What a pipeline connects. */
export interface PipelineParts {
  readonly memory: Memory
  readonly queue: Queue
  readonly sender: Sender
  readonly consent: ConsentKeeper
  readonly tab: Tab
  readonly view: View
  readonly emitter: Emitter
  readonly createId: () => string
  /** Version of the site config. */
  readonly version: number
  /** Event types that are dropped last when the queue overflows. */
  readonly precious: ReadonlySet<string>
}

/** Creates the pipeline. All but the writing to disk is synchronous: a page can be decided right after `record`. */
export function createPipeline(parts: PipelineParts): Pipeline {
  const { memory, queue, sender, consent, tab, view, emitter, createId } = parts
  const waiting = new Map<string, SegueEvent>()

  function record(type: string, input: unknown, changesLeft = STAGE_CHANGES_MAX) {
    if (!isName(type)) return undefined
    // 1. The event as it happened: its id is made once and never changes.
    const made = { type, at: Date.now(), props: toProps(input) }
    // 2. Profile, 3. segments and 4. stage, in memory and, when this task ends, on disk.
    const transitions = memory.learn(made)
    // 5. The event carries the visitor's state right after it.
    if (type === EVENT_TYPES.exposure) addExposure(view, made.props)
    const event = toEvent(made)
    emitter.emit('event', event)
    // 6. Queue it, or wait for consent.
    keep(event)
    // 7. What it set off in the journey is an event, too.
    announce(transitions, changesLeft)
    return event
  }

  function toEvent(made: { type: string; at: number; props: JsonObject }): SegueEvent {
    const { segments, journey } = memory.profile()
    const { page, variants } = view
    const own = { id: createId(), seq: tab.nextSeq(), page }
    return { ...made, ...own, segments, stage: journey.stage, variants }
  }

  function keep(event: SegueEvent): void {
    const { measurement } = consent.state()
    if (measurement === 'granted') enqueue(event)
    if (measurement !== 'pending') return
    waiting.set(event.id, event)
    const [oldest] = waiting.keys()
    if (waiting.size > WAITING_EVENTS_MAX && oldest !== undefined) waiting.delete(oldest)
  }

  function enqueue(event: SegueEvent): void {
    if (isDenied() && DECIDED.includes(event.type)) return
    const { visitor, session } = memory.profile()
    const envelope: Envelope = {
      visitor,
      session: session.id,
      tab: tab.id(),
      config: parts.version,
      consent: consent.state(),
    }
    const precious = parts.precious.has(event.type)
    queue.add({ id: event.id, envelope: toJson(envelope), event: toWire(event), precious })
    sender.poke()
  }

  const isDenied = () => consent.state().personalization === 'denied'

  /** An event that was recorded before a denial of personalization leaves without what was decided then. */
  function toWire(event: SegueEvent): string {
    return toJson(isDenied() ? { ...event, segments: [], stage: '', variants: {} } : event)
  }

  /** A journey that runs in a circle is left after `STAGE_CHANGES_MAX` moves. */
  function announce(transitions: readonly Transition[], changesLeft: number): void {
    for (const { from, to, cause, hours, at } of changesLeft > 0 ? transitions : []) {
      record(EVENT_TYPES.stageChange, { from, to, cause, hours }, changesLeft - 1)
      emitter.emit('stage', { from, to, cause, hours, at })
    }
  }

  return {
    record: (type, props = {}) => record(type, props),
    elapse: () => announce(memory.advance(), STAGE_CHANGES_MAX),
    amend(event) {
      const entry = queue.find(event.id)
      if (entry !== undefined) queue.add({ ...entry, event: toWire(event) })
      else if (waiting.has(event.id)) waiting.set(event.id, event)
    },
    release() {
      for (const event of waiting.values()) enqueue(event)
      waiting.clear()
    },
    reapply() {
      for (const event of waiting.values()) memory.learn(event)
    },
    drop: () => waiting.clear(),
  }
}

/** Events that tell of a decision, so that without consent to one they are not sent. */
const DECIDED: readonly string[] = [EVENT_TYPES.exposure, EVENT_TYPES.stageChange]
