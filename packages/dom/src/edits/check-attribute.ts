import { isSafeAttribute, isSafeUrl, NODE_TAGS, URL_ATTRIBUTES } from '@segue/protocol'
import { refuse } from '../errors.ts'

/** Throws unless content may set the attribute to the value on such an element. */
export function checkAttribute(tag: string, name: string, value: string): void {
  const isList = name === 'srcset'
  const isAddress = isList || URL_ATTRIBUTES.has(name)
  if (!isSafeAttribute(name) || (isAddress && !NODE_TAGS.has(tag))) refuse('ATTRIBUTE_NOT_ALLOWED')
  // Every part of a srcset that could be an address is checked; a comma inside an address only makes more parts.
  if (isAddress && !value.split(isList ? /[\s,]+/ : /$/).every(isSafeUrl)) refuse('URL_NOT_ALLOWED')
}
