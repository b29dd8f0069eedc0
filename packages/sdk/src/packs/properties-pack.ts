import {
  armsOf,
  EVENT_TYPES,
  isRecord,
  LOCAL_COUNT,
  type SegueEvent,
  type SiteConfig,
} from '@segue/protocol'
import type { Pack } from '../pack.ts'
import { createSieve } from './sieve.ts'

/**
 * Takes out of what leaves the device the properties that `settings.properties` does not let go. What waits for
 * consent keeps them: rules on the device may still have to see it.
 */
export const PROPERTIES_PACK: Pack = {
  fulfils: 'properties',
  begin({ config: { settings } }) {
    // The tag's are not checked when published: what cannot be read must not let everything leave.
    if (!isRecord(settings?.properties)) throw new Error('settings.properties is no object')
  },
  wrapQueue(queue, config) {
    const sift = createSieve(config.settings?.properties ?? {})
    const isOurs = createOwn(config)
    return {
      ...queue,
      add(entry) {
        const { event, envelope } = entry
        if (!envelope || isOurs(event)) return queue.add(entry)
        const props = sift(event.type, event.props)
        queue.add({ ...entry, event: { ...event, props } })
      },
    }
  },
}

/**
 * True for events that hold nothing but ids of the site config. They stay as they are: their flags become known after
 * they were queued. What a page sends under these types with anything else in it is sifted.
 */
function createOwn({ experiences, journey, goals, settings }: SiteConfig) {
  const ids = [...experiences, ...journey.stages, ...goals].map(({ id }) => id)
  const words: unknown[] = [...WORDS, ...ids, ...experiences.flatMap(armsOf)]
  return ({ type, props }: SegueEvent): boolean => {
    // Only what counts on the device counts.
    const fields = type === LOCAL_COUNT && !settings?.localOnly ? undefined : FIELDS[type]
    const isOwn = ([name, value]: [string, unknown]) =>
      fields?.test(name) && (FIGURES.test(name) ? isFigure(value) : words.includes(value))
    return !!fields && Object.entries(props).every(isOwn)
  }
}

const isFigure = (value: unknown) => typeof value === 'number'

const FIELDS: { readonly [type: string]: RegExp } = {
  [EVENT_TYPES.exposure]: /^(experience|variant|late|missing|contested)$/,
  [EVENT_TYPES.stageChange]: /^(from|to|cause|hours)$/,
  [LOCAL_COUNT]: /^(count|experience|variant|goal|first|value)$/,
}
const FIGURES = /^(hours|value)$/
/** Causes of a move, what is counted, and flags; no stage is an empty text. */
const WORDS = [
  'enter',
  'exit',
  'lapse',
  'return',
  'config',
  'exposure',
  'goal',
  '',
  true,
  false,
  undefined,
]
