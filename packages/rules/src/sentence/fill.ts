import { type Json, toReadableJson } from '@segue/protocol'
import type { Phrases } from './phrases.ts'

/** Fills a template: `{name}` becomes the part of that name. */
export function fill(template: string, parts: { readonly [name: string]: string }): string {
  return template.replace(/\{(\w+)\}/g, (whole, name) =>
    Object.hasOwn(parts, name) ? (parts[name] as string) : whole,
  )
}

/**
 * A value as a sentence shows it: as JSON, so that no two values look alike; lists without their brackets, but for
 * empty ones.
 */
export function toValueText(value: Json | undefined): string {
  if (value === undefined) return ''
  return Array.isArray(value) && value.length > 0
    ? value.map((item) => toReadableJson(item)).join(', ')
    : toReadableJson(value)
}

/** `1 day`, `3 hours`. */
export function toAmount(number: Json | undefined, unit: string, phrases: Phrases): string {
  const [one, several] = phrases.units[unit] ?? [unit, unit]
  return `${toValueText(number)} ${number === 1 ? one : several}`
}
