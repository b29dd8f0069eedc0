import { scrub } from '@segue/protocol'

/**
 * A JSON value with every text in it scrubbed, and free of card numbers. Keys stay. Snippets scrub before they send;
 * this holds for those that are old, and for programs that are none.
 */
export function scrubValues<Value>(value: Value): Value {
  if (typeof value === 'string') return scrubText(value) as Value
  if (Array.isArray(value)) return value.map(scrubValues) as Value
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).map(([key, inner]) => [key, scrubValues(inner)])
  return Object.fromEntries(fields) as Value
}

/** One text without what `scrub` removes, and without card numbers. */
export function scrubText(text: string): string {
  return scrub(text).replace(CARD, (digits) => (isCard(digits) ? '[card]' : digits))
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

/** 14 to 19 digits as cards have them, plain or in groups. Times in milliseconds begin with 1, so they are none. */
const CARD = /(?<![\d.])[2-6](?:[ -]?\d){13,18}(?!\.?\d)/g
