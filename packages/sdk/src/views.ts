import type { Kinds, Stop } from '@segue/dom/core'
import { EVENT_TYPES, type Experience, type JsonObject, type SiteConfig } from '@segue/protocol'
import type { ConsentKeeper } from './consent.ts'
import { emit } from './emitter.ts'
import { TITLE_SETTLE_MS } from './limits.ts'
import type { Memory } from './memory.ts'
import type { Pack } from './pack.ts'
import { readTitle } from './page.ts'
import type { Pipeline } from './pipeline.ts'
import { attempt, guard, later, onStop } from './platform.ts'
import { runExperience } from './run-experience.ts'
import { createView, type View } from './view.ts'

/** What the page's stub hides until we have changed it. */
export interface Cover {
  /** A selector of it; empty once it is shown, by us or by the stub's own deadline. */
  readonly hidden?: string
  readonly show?: Stop
}

/** Opens page views one after the other: event, decision, changes. */
export interface Views {
  /** A new view of the address at hand. The one before is taken back first. */
  readonly open: (referrer: string, props?: object) => void
  /** Decides the view at hand again, if there is one: consent changed. */
  readonly redecide: Stop
}

/** Creates the views of one page. Everything in `open` is synchronous: it runs before the page is painted. */
export function createViews(
  { experiences, settings }: SiteConfig,
  packs: readonly Pack[],
  view: View,
  consent: ConsentKeeper['state'],
  memory: Memory,
  { record, elapse }: Pipeline,
  cover: Cover,
): Views {
  const kinds: Kinds = Object.assign({}, ...packs.map(({ changes }) => changes))
  let isOpen = false
  /** What is on the page now, by experience. */
  const running = new Map<string, readonly [arm: string, stop: Stop]>()
  /** Only what a visitor saw before our first decision is late; a later view is the visitor's own doing. */
  let isPainted = !!attempt(() => document.timeline.currentTime)

  function open(referrer: string, props?: object): void {
    emit('leave')
    isOpen = true
    close()
    Object.assign(
      view,
      createView(
        referrer,
        Object.assign({}, ...packs.map(guard((pack: Pack) => ({ ...pack.facts?.() })))),
      ),
    )
    elapse()
    record(EVENT_TYPES.pageView, props)
    const { page } = view
    // Applications set the title of a route after they changed the address.
    for (const ms of TITLE_SETTLE_MS)
      later(ms, () => {
        if (page === view.page) page.title = readTitle()
        emit('title', page)
      })
    decide()
  }

  function decide(): void {
    const decision = memory.decide()
    const isWithheld =
      consent().personalization === 'pending' && settings?.personalizeWhilePending === false
    const outcomes = decision.outcomes.map((outcome) =>
      isWithheld && outcome.arm !== null
        ? { ...outcome, arm: null, verdict: 'waiting_for_consent' as const }
        : outcome,
    )
    view.decision = { ...decision, outcomes }
    // What the visitor sees already stays: an answer about consent must not swap it in view.
    close((id, arm) => outcomes.some((one) => one.experience === id && one.arm === arm))
    for (const { experience: id, arm } of outcomes) {
      const experience = experiences.find((known) => known.id === id)
      if (arm === null || !experience || running.has(id)) continue
      running.set(id, [
        arm,
        runExperience(fill(experience), arm, kinds, isPainted ? isSeen : undefined, onExposure),
      ])
    }
    isPainted = false
    cover.show?.()
    emit('decision', view.decision)
  }

  const fill = (experience: Experience) =>
    packs.reduce(
      (known, pack) => guard(() => pack.fill?.(known, memory.basis()))() ?? known,
      experience,
    )
  const isSeen = (element: Element) => !(cover.hidden && element.closest(cover.hidden))

  /** A variant that is taken back and given again in the same view was exposed once. */
  const onExposure = guard((props: JsonObject) => {
    const id = props.experience as string
    if (Object.hasOwn(view.variants, id)) return undefined
    view.exposures[id] = record(EVENT_TYPES.exposure, props)
    return view.exposures[id]
  })

  function close(isKept?: (id: string, arm: string) => boolean): void {
    for (const [id, [arm, stop]] of [...running].reverse())
      if (!isKept?.(id, arm)) {
        stop()
        running.delete(id)
      }
  }

  onStop(() => close())
  return {
    open,
    redecide() {
      isPainted = true
      if (isOpen) decide()
    },
  }
}
