import { type ChangeState, type Place, type Stop, startChanges, whenPresent } from '@segue/dom'
import type { Change, Experience, JsonObject } from '@segue/protocol'

/** What running an experience reports to. */
export interface ExperienceReport {
  /** The anchor is on the page and no change was made yet. Called once. */
  readonly onExposure: (props: JsonObject) => void
  /** Flags became known after the exposure. */
  readonly onFlags: (props: JsonObject) => void
}

/**
 * Watches for an experience's anchor and, when the arm is a variant, makes its changes. The exposure follows one
 * rule for every arm: the anchors of all variants count, whichever was decided, and lateness is judged for control
 * as for the others.
 *
 * `isPainted` says that the visitor has seen the page already: what is there then is late and stays as it is, unless
 * the experience says `swap`.
 */
export function runExperience(
  experience: Experience,
  arm: string,
  { isPainted, onExposure, onFlags }: ExperienceReport & { readonly isPainted: boolean },
): Stop {
  const states = new Map<Change, ChangeState>()
  let exposed: JsonObject | undefined
  let opening = true

  function expose(): void {
    if (exposed !== undefined) return
    exposed = {
      experience: experience.id,
      variant: arm,
      ...(isPainted && opening && { late: true }),
    }
    onExposure({ ...exposed, ...toFlags(states) })
  }

  function follow(change: Change, state: ChangeState): void {
    const before = toFlags(states)
    states.set(change, state)
    const flags = toFlags(states)
    const isNews = before.missing !== flags.missing || before.contested !== flags.contested
    if (exposed !== undefined && isNews) onFlags({ ...exposed, ...flags })
  }

  const stops = anchorsOf(experience).map((place) =>
    whenPresent(place, { document, onPresent: expose }),
  )
  opening = false
  const variant = experience.variants.find(({ id }) => id === arm)
  const isKept = exposed !== undefined && 'late' in exposed && experience.late !== 'swap'
  if (variant !== undefined && !isKept) {
    stops.push(startChanges(variant.changes, { document, onState: follow }))
  }
  return () => {
    for (const stop of stops.reverse()) stop()
  }
}

/** The experience's own anchor, or where the first change of each variant lands; every place once. */
function anchorsOf({ anchor, variants }: Experience): Place[] {
  if (anchor !== undefined) return [anchor]
  const first = variants.flatMap(({ changes: [change] }) => (change === undefined ? [] : [change]))
  const places = first.map(
    (change): Place => ('slot' in change ? { slot: change.slot } : change.target),
  )
  return [...new Map(places.map((place) => [toKey(place), place])).values()]
}

function toKey(place: Place): string {
  return 'slot' in place ? `slot ${place.slot}` : place.selector
}

function toFlags(states: ReadonlyMap<Change, ChangeState>): { missing?: true; contested?: true } {
  const all = [...states.values()]
  return {
    ...(all.includes('missing') && { missing: true }),
    ...(all.includes('contested') && { contested: true }),
  }
}
