import { type ChangeState, type Kinds, type Stop, startChanges, whenPresent } from '@segue/dom/core'
import type { Change, Experience, Json, JsonObject, SegueEvent } from '@segue/protocol'
import { anchorsOf, placesOf } from './places.ts'

/**
 * Watches for an experience's anchor and, when the arm is a variant, makes its changes. The exposure follows one
 * rule for every arm: the anchors of all variants count, whichever was decided, and lateness is judged for control
 * as for the others.
 *
 * `isSeen` is there when the visitor has seen the page already: where it is true of something that a variant would
 * change, the experience is late and the page stays as it is, unless it says `swap`. `onExposure` records the exposure,
 * once the anchor is on the page and before any change was made; flags that become known while that event has not left
 * are added to it.
 */
export function runExperience(
  experience: Experience,
  arm: string,
  kinds: Kinds,
  isSeen: ((element: Element) => boolean) | undefined,
  onExposure: (props: JsonObject) => SegueEvent | undefined,
): Stop {
  const { id, late, variants } = experience
  const states = new Map<Change | undefined, ChangeState | 'late'>()
  let props: { [name: string]: Json | undefined } = { experience: id, variant: arm }
  let isTold = false

  function flag(): void {
    const known = [...states.values()]
    for (const name of FLAGS) props[name] = known.includes(name) || undefined
  }

  const onPresent = () => {
    flag()
    if (!isTold) props = (onExposure(props as JsonObject)?.props as typeof props) ?? props
    isTold = true
  }
  const anchors = anchorsOf(experience)
  const judge = (element: Element) => {
    if (isSeen?.(element)) states.set(undefined, 'late')
  }
  const targets = placesOf(experience)
  for (const place of isSeen ? (targets[0] ? targets : anchors) : [])
    whenPresent(place, { document, onPresent: judge })()
  const stops = anchors.map((place) => whenPresent(place, { document, onPresent }))

  const variant = variants.find((part) => part.id === arm)
  if (variant && (late === 'swap' || !states.size)) {
    const onState = (change: Change, state: ChangeState) => {
      states.set(change, state)
      flag()
    }
    stops.push(startChanges(variant.changes, { document, kinds, onState }))
  }
  return () => {
    for (const stop of stops.reverse()) stop()
  }
}

const FLAGS = ['late', 'missing', 'contested'] as const
