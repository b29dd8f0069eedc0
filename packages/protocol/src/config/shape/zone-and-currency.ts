import * as v from 'valibot'
import { noteText } from '../note.ts'
import type { Schema } from './schema.ts'

/** An IANA time zone that this engine knows. */
export const timeZoneSchema: Schema<string> = v.pipe(
  v.string(),
  v.check(isTimeZone, noteText('CONFIG_ZONE_UNKNOWN')),
)

/** An ISO 4217 currency code that this engine knows. */
export const currencySchema: Schema<string> = v.pipe(
  v.string(),
  v.regex(/^[A-Z]{3}$/, noteText('CONFIG_CURRENCY_UNKNOWN')),
  v.check(isCurrency, noteText('CONFIG_CURRENCY_UNKNOWN')),
)

/** Newer engines take offsets such as `+01:00` for zones, too: those know no summer time, and are refused. */
function isTimeZone(zone: string): boolean {
  if (!/^[A-Z]/i.test(zone)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

function isCurrency(code: string): boolean {
  return Intl.supportedValuesOf('currency').includes(code)
}
