import {
  type ChangeState,
  type Kinds,
  type Place,
  type Stop,
  startChanges,
  whenPresent,
} from '@segue/dom/core'
import type { Change, Experience, JsonObject } from '@segue/protocol'

/** What running an experience needs to know. */
export interface ExperienceRun {
  /** Kinds of changes on top of the core ones. */
  readonly kinds: Kinds
  /**
   * True when the visitor has seen the page already: what is there then is late and stays as it is, unless the
   * experience says `swap`.
   */
  readonly isPainted: boolean
  /** Told once the anchor is on the page, before any change was made, and again when flags become known later. */
  readonly onExposure: (props: JsonObject) => void
}

/**
 * Watches for an experience's anchor and, when the arm is a variant, makes its changes. The exposure follows one
 * rule for every arm: the anchors of all variants count, whichever was decided, and lateness is judged for control
 * as for the others.
 */
export function runExperience(
  { id, anchor, late, variants }: Experience,
  arm: string,
  { kinds, isPainted, onExposure }: ExperienceRun,
): Stop {
  const states = new Map<Change | undefined, ChangeState | 'late'>()
  let isPresent = false
  let told: string | undefined

  function tell(): void {
    const known = [...states.values()]
    const flags = FLAGS.filter((flag) => known.includes(flag))
    if (!isPresent || told === `${flags}`) return
    told = `${flags}`
    const entries = flags.map((flag) => [flag, true])
    onExposure({ experience: id, variant: arm, ...Object.fromEntries(entries) })
  }

  /** What was on the page when we came to a painted one is late. */
  let opening = isPainted
  const onPresent = () => {
    if (opening && !isPresent) states.set(undefined, 'late')
    isPresent = true
    tell()
  }
  const places = anchor ? [anchor] : variants.flatMap(({ changes: [first] }) => toPlace(first))
  const stops = places.map((place) => whenPresent(place, { document, onPresent }))
  opening = false

  const variant = variants.find((part) => part.id === arm)
  if (variant && (late === 'swap' || !states.size)) {
    const onState = (change: Change, state: ChangeState) => {
      states.set(change, state)
      tell()
    }
    stops.push(startChanges(variant.changes, { document, kinds, onState }))
  }
  return () => {
    for (const stop of stops.reverse()) stop()
  }
}

/** Where a change lands. */
function toPlace(change: Change | undefined): Place[] {
  return change ? ['slot' in change ? { slot: change.slot } : change.target] : []
}

const FLAGS = ['late', 'missing', 'contested'] as const
