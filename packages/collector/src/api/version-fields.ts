import type { ConfigCheck, SiteConfig } from '@segue/protocol'
import * as v from 'valibot'
import { opaque, text, time, whole } from '../http/fields.ts'
import { NOTE_CHARS_MAX } from '../limits.ts'

/** Fields of routes about versions of the site config. */

/** A note for the list of versions. */
export const note: v.GenericSchema<string> = text(NOTE_CHARS_MAX)

/** A site config that was published. */
export const config: v.GenericSchema<SiteConfig> = opaque(
  'A site config; its schema is at /api/schema/site-config.json.',
)

/** A site config as somebody sends it: checked by its own rules, which name each place. */
export const sentConfig: v.GenericSchema<unknown> = v.pipe(
  v.unknown(),
  v.description('A site config; its schema is at /api/schema/site-config.json.'),
)

/** The version that an author started from. */
export const base: v.GenericSchema<number> = whole(0)

/** What a list of versions tells of each. */
export const summary: {
  readonly version: v.GenericSchema<number>
  readonly at: v.GenericSchema<number>
  readonly by: v.GenericSchema<string>
  readonly note: v.GenericSchema<string>
} = { version: whole(1), at: time, by: v.string(), note: v.string() }

/** The number of the version that is current now. */
export const newVersion: v.GenericSchema<{ readonly version: number }> = v.strictObject({
  version: whole(1),
})

/** What the check of a config found. */
export const configCheck: v.GenericSchema<ConfigCheck> = opaque(
  'issues: what has to be repaired; findings: what is worth a look, null when nobody looked.',
)
