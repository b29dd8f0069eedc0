import { toSelector } from '@segue/dom/core'
import { EVENT_TYPES, type EventProps, type Experience } from '@segue/protocol'
import { SHIFT_MS } from '../../limits.ts'
import type { Pack, WatchParts } from '../../pack.ts'
import { anchorsOf } from '../../places.ts'
import { attempt } from '../../platform.ts'
import { toTrack } from '../to-track.ts'
import { type Sight, watchSight } from '../watch-sight.ts'
import { watchViews } from '../watch-views.ts'
import { type Hidden, watchHidden } from './watch-hidden.ts'
import { watchShifts } from './watch-shifts.ts'

/**
 * The track `display`: one event `experience_display` for each exposure, as its view ends. Exposures are taken note of
 * from the first event on, which comes before anything can be watched.
 */
export function createDisplay(): Required<Pick<Pack, 'fulfils' | 'begin' | 'prepare' | 'watch'>> {
  let experiences: readonly Experience[] = []
  let exposures: Exposure[] = []
  let hidden: Hidden | undefined
  let sight: Sight | undefined

  function look({ elements }: Exposure): void {
    for (const element of elements) sight?.observe(element)
  }

  function watchDisplay(parts: WatchParts): void {
    const shifts = watchShifts(parts)
    const { msOf = () => 0 } = hidden ?? {}
    parts.onStop(() => hidden?.stop())
    sight = watchSight(parts, (element) => {
      for (const exposure of exposures) exposure.isSeen ||= exposure.elements.includes(element)
    })
    for (const exposure of exposures) look(exposure)
    watchViews(
      parts,
      () => {},
      () => {
        const ended = exposures
        exposures = []
        sight?.reset()
        for (const { at, elements, isSeen, ...known } of ended)
          parts.record('experience_display', {
            ...known,
            seen: isSeen,
            hidden_msec: Math.round(Math.max(0, ...elements.map(msOf))),
            layout_shift: shifts.between(at, at + SHIFT_MS),
          })
      },
    )
  }

  return {
    fulfils: 'display',
    begin({ config, cover }) {
      experiences = config.experiences
      hidden = attempt(() => watchHidden(cover))
    },
    prepare(type, props) {
      if (type !== EVENT_TYPES.exposure) return
      const { experience: id, variant, late } = props as EventProps['experience_impression']
      const experience = experiences.find((known) => known.id === id)
      if (!experience) return
      const exposure: Exposure = {
        experience: id,
        variant,
        original_seen: late === true,
        at: performance.now(),
        elements: anchorsOf(experience).flatMap((place) => [
          ...Document.prototype.querySelectorAll.call(document, toSelector(place)),
        ]),
        isSeen: false,
      }
      exposures.push(exposure)
      for (const element of exposure.elements) hidden?.uncover(element)
      look(exposure)
    },
    watch(parts) {
      toTrack('display', watchDisplay).watch(parts)
      // The tag may keep the track off its page.
      if (!sight) [experiences, exposures] = [[], []]
    },
  }
}

/** An exposure of the view at hand, and what has been seen of it. */
interface Exposure
  extends Pick<EventProps['experience_display'], 'experience' | 'variant' | 'original_seen'> {
  /** Milliseconds of the page. */
  readonly at: number
  readonly elements: readonly Element[]
  isSeen: boolean
}
