import type { Profile, SiteConfig } from '@segue/protocol'
import { element } from '../ui/element.ts'
import { fillMessage, type PrivacyMessages } from './messages.ts'
import { isCookieless } from './mode-messages.ts'

/** What a profile holds, in plain words; nothing when it holds no more than that somebody is here. */
export function showRemembered(
  { firstSeen, session, segments, journey, log }: Profile,
  config: SiteConfig,
  messages: PrivacyMessages,
): readonly Node[] {
  const { settings = {} } = config
  const nameOf = (list: readonly { readonly id: string; readonly name: string }[], id: string) =>
    list.find((each) => each.id === id)?.name ?? id
  const names = segments.map((id) => nameOf(config.segments, id))
  const stage = journey.stage && nameOf(config.journey.stages, journey.stage)
  const facts = [
    // To a site that stores nothing every page is the first one.
    ...(isCookieless(settings)
      ? []
      : [
          [
            messages.since,
            new Date(firstSeen).toLocaleDateString(undefined, { dateStyle: 'long' }),
          ],
          [messages.visits, `${session.number}`],
        ]),
    ...(names.length > 0 ? [[messages.seenAs, names.join(', ')]] : []),
    ...(stage ? [[messages.stage, stage]] : []),
  ]
  const did = countTypes(log.map(({ type }) => type)).map(([type, count]) =>
    element(
      'li',
      {},
      element('span', {}, toWords(type)),
      element('b', {}, fillMessage(messages.times, { count })),
    ),
  )
  return [
    element(
      'dl',
      {},
      ...facts.map(([term = '', value = '']) =>
        element('div', {}, element('dt', {}, term), element('dd', {}, value)),
      ),
    ),
    ...(did.length > 0
      ? [element('h3', {}, messages.did), element('ul', { class: 'did' }, ...did)]
      : []),
  ]
}

/** The types of events by how often they are there, most often first. */
function countTypes(types: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a).slice(0, TYPES_SHOWN_MAX)
}

function toWords(type: string): string {
  const words = type.replace(/[_.:-]+/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The rest is in the details. */
const TYPES_SHOWN_MAX = 8
