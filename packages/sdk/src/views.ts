import type { Stop } from '@segue/dom'
import {
  type Decision,
  EVENT_TYPES,
  type Experience,
  type JsonObject,
  type SegueEvent,
  type SiteConfig,
} from '@segue/protocol'
import type { ConsentKeeper } from './consent.ts'
import type { Edge } from './edge.ts'
import type { Emitter } from './emitter.ts'
import { TITLE_SETTLE_MS } from './limits.ts'
import type { Memory } from './memory.ts'
import { readPage } from './page.ts'
import type { Pipeline } from './pipeline.ts'
import { runExperience } from './run-experience.ts'
import { tryRead } from './try-read.ts'
import type { View } from './view.ts'

/** Opens page views one after the other: event, decision, changes. */
export interface Views {
  /** A new view of the address at hand. The one before is taken back first. */
  readonly open: (referrer: string, props?: JsonObject) => void
  /** Decides the view at hand again: consent changed. */
  readonly redecide: Stop
  /** Takes the changes back. */
  readonly close: Stop
}

/** What views connect. */
export interface ViewsParts {
  readonly view: View
  readonly memory: Memory
  readonly pipeline: Pipeline
  readonly consent: ConsentKeeper
  readonly emitter: Emitter
  readonly edge: Edge
  readonly config: SiteConfig
}

/** Creates the views of one page. Everything in `open` is synchronous: it runs before the page is painted. */
export function createViews(parts: ViewsParts): Views {
  const { view, memory, pipeline, consent, emitter, edge, config } = parts
  const experiences = new Map(config.experiences.map((experience) => [experience.id, experience]))
  let stops: Stop[] = []
  /** Only what a visitor saw before our first decision is late; a later view is the visitor's own doing. */
  let isPainted = tryRead(() => performance.getEntriesByType('paint').length > 0, false)

  function open(referrer: string, props: JsonObject = {}): void {
    close()
    view.page = readPage(referrer)
    view.variants = {}
    pipeline.elapse()
    const event = pipeline.record(EVENT_TYPES.pageView, props)
    if (event !== undefined) settleTitle(event)
    decide()
  }

  /** Applications set the title of a route after they changed the address. */
  function settleTitle(event: SegueEvent): void {
    edge.later(TITLE_SETTLE_MS, () => {
      const { title } = readPage('')
      if (view.page !== event.page || title === event.page.title) return
      view.page = { ...event.page, title }
      pipeline.amend({ ...event, page: view.page })
    })
  }

  function decide(): void {
    view.decision = withConsent(memory.decide(), isWithheld())
    for (const { experience, arm } of view.decision.outcomes) {
      const found = experiences.get(experience)
      if (arm !== null && found !== undefined) run(found, arm)
    }
    isPainted = false
    emitter.emit('decision', view.decision)
  }

  function run(experience: Experience, arm: string): void {
    let event: SegueEvent | undefined
    const stop = runExperience(experience, arm, {
      isPainted,
      onExposure: edge.quiet((props) => {
        if (Object.hasOwn(view.variants, experience.id)) return
        event = pipeline.record(EVENT_TYPES.exposure, props)
      }),
      onFlags: edge.quiet((props) => {
        if (event !== undefined) pipeline.amend({ ...event, props })
      }),
    })
    stops.push(stop)
  }

  /** True while nobody has chosen and the site waits for a choice before it personalizes. */
  function isWithheld(): boolean {
    const isPending = consent.state().personalization === 'pending'
    return isPending && config.settings?.personalizeWhilePending === false
  }

  function close(): void {
    for (const stop of stops.reverse()) stop()
    stops = []
  }

  return {
    open,
    close,
    redecide() {
      close()
      isPainted = true
      decide()
    },
  }
}

function withConsent(decision: Decision, isWithheld: boolean): Decision {
  if (!isWithheld) return decision
  const outcomes = decision.outcomes.map(({ experience, arm, verdict }) =>
    arm === null
      ? { experience, arm, verdict }
      : { experience, arm: null, verdict: 'waiting_for_consent' as const },
  )
  return { ...decision, outcomes }
}
