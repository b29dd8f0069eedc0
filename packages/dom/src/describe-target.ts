import { DESCRIPTION_CHARS_MAX, SELECTOR_CHARS_MAX, type Target, type Way } from '@segue/protocol'
import { findTargets, readWords } from './find-targets.ts'
import { readIdentities } from './identities.ts'

/**
 * A target that is this element and no other, for a picker: several ways that find it alone now, the surest first, so
 * that it is still found when the site comes back with other classes, another order, another id or other words.
 *
 * A way needs two signs that agree, such as a tag and an id. A place among siblings is never a sign, a class only
 * within something that has a sign. An element without signs gives `undefined`: no target is better than a wrong one.
 */
export function describeTarget(element: Element): Target | undefined {
  const isAlone = (way: Way) =>
    way.selector.length <= SELECTOR_CHARS_MAX &&
    findTargets(element.ownerDocument, { ...way, or: [] }).has(element)
  const [first, ...or] = listWays(element).flatMap((ways) =>
    ways.filter(isAlone).slice(0, WAYS_OF_A_SORT_MAX),
  )
  return first && { ...first, or }
}

/** What could find an element, by the sort of sign: its own, its words, its siblings, what is around it, both. */
function listWays(element: Element): Way[][] {
  const tag = element.localName
  // A wrapper of a later day has the same words.
  const leaf = element.firstElementChild ? '' : ':not(:has(*))'
  const classes = [...element.classList]
    .filter((name) => PLAIN.test(name))
    .map((name) => `${tag}.${name}`)
  const own = readIdentities(element)
  const words = readWords(element.ownerDocument, element)
  const fingerprint = { text: words }
  const hasWords = words !== '' && words.length <= DESCRIPTION_CHARS_MAX
  const siblings = [...(element.parentElement?.children ?? [])].filter((one) => one !== element)
  const around = ancestorsOf(element).flatMap(readIdentities)
  // One that lost its id and its words alike is another one by now, wherever it stands.
  const places = own.length > 0 && hasWords ? [] : [tag, ...classes]
  return [
    own.map((sign) => ({ selector: tag + sign })),
    hasWords ? [...own, tag + leaf].map((selector) => ({ selector, fingerprint })) : [],
    hasWords ? around.map((sign) => ({ selector: `${sign} *${leaf}`, fingerprint })) : [],
    around.flatMap((sign) => own.map((inner) => ({ selector: `${sign} ${inner}` }))),
    siblings
      .flatMap(readIdentities)
      .flatMap((sign) => places.flatMap((place) => [`${place}:has(~${sign})`, `${sign}~${place}`]))
      .map((selector) => ({ selector })),
    around.flatMap((sign) => places.map((inner) => ({ selector: `${sign} ${inner}` }))),
  ]
}

/** From the nearest outwards. */
function ancestorsOf(element: Element): Element[] {
  const { parentElement } = element
  return parentElement ? [parentElement, ...ancestorsOf(parentElement)] : []
}

/** Needs no escape in a selector. */
const PLAIN = /^[a-z][\w-]*$/i

/** Enough that one may fail; all sorts together stay below the limit of a target. */
const WAYS_OF_A_SORT_MAX = 2
