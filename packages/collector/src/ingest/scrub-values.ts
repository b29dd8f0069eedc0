import { isIP } from 'node:net'
import { scrub } from '@segue/protocol'

/**
 * A JSON value with every text in it scrubbed, names included, and free of card numbers and IP addresses. Snippets scrub
 * before they send; this holds for those that are old, for programs that are none, and for what only it looks for.
 */
export function scrubValues<Value>(value: Value, name = ''): Value {
  // Almost all are, and to look costs a fraction of writing it anew.
  return isClean(value, name) ? value : (toScrubbed(value, name) as Value)
}

function isClean(value: unknown, name: string): boolean {
  if (typeof value === 'string') return scrubNamed(value, name) === value
  if (typeof value !== 'object' || value === null) return true
  if (Array.isArray(value)) return value.every((item) => isClean(item, name))
  for (const key of Object.keys(value)) {
    if (scrubText(key) !== key || !isClean((value as Fields)[key], key)) return false
  }
  return true
}

function toScrubbed(value: unknown, name: string): unknown {
  if (typeof value === 'string') return scrubNamed(value, name)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item) => toScrubbed(item, name))
  const fields = Object.entries(value).map(([key, inner]) => [
    scrubText(key),
    toScrubbed(inner, key),
  ])
  return Object.fromEntries(fields)
}

type Fields = Readonly<Record<string, unknown>>

/** What is called a version has four parts more often than it is an address. */
function scrubNamed(text: string, name: string): string {
  return /version/i.test(name) ? scrubCards(text) : scrubText(text)
}

/** One text without what `scrub` removes, without card numbers and IP addresses. */
export function scrubText(text: string): string {
  if (!SUSPECT.test(text)) return text
  return scrubCards(text).replace(IP, (found) =>
    isIP(found.replace(/%3A/gi, ':')) ? '[ip]' : found,
  )
}

function scrubCards(text: string): string {
  return scrub(text).replace(CARD, (found) =>
    !UUID.test(found) && isCard(found) ? '[card]' : found,
  )
}

/**
 * True when the last digit is the check digit of the others, by Luhn: from the right every second digit is doubled,
 * less 9 where that gives two digits, and the sum is a multiple of ten. One number in ten passes by chance.
 */
function isCard(text: string): boolean {
  const digits = [...text.replace(/\D/g, '')].reverse().map(Number)
  const values = digits.map((digit, at) =>
    at % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2,
  )
  return values.reduce((sum, value) => sum + value, 0) % 10 === 0
}

/**
 * Something without which nothing is removed: an at sign, what encodes one, what ends a parameter's name, the head of a
 * token, as many digits as the shortest card has, two colons or dots as addresses have them. One look instead of six.
 */
const SUSPECT = /[@%=]|eyJ|\d(?:[ -]?\d){13}|:[\da-fA-F]{0,4}:|\d\.\d{1,3}\.\d/

/**
 * 14 to 19 digits as cards have them, plain or in groups. Times in milliseconds begin with 1, so they are none. Ids of
 * events are found first, as a whole, since groups of theirs can look the same.
 */
const CARD = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|(?<![\d.])[2-6](?:[ -]?\d){13,18}(?!\.?\d)/gi
const UUID = /^[\da-f]{8}-/i

/**
 * What may be an IP address: a word, or the whole value of a parameter. After a slash it is a host or a version
 * (`Chrome/120.0.0.0`), and what `version` stands in front of is one. A colon can be encoded; an address of the sixth
 * version has at least one digit or letter.
 */
const IP =
  /(?<=^|[\s=:,;|("'<[]|%[\da-f]{2})(?<!\/\/\[|version\W)((?=[:%]*[\da-f])(?:[\da-f]{0,4}(?::|%3a)){2,7}(?:(?:\d{1,3}\.){3}\d{1,3}|[\da-f]{0,4})|(?:\d{1,3}\.){3}\d{1,3})(?![\w:-]|\.\d)/gi
