import * as v from 'valibot'
import {
  GLOB_CHARS_MAX,
  GLOB_STARS_MAX,
  PROPERTY_RULES_MAX,
  TCF_PURPOSE_MAX,
  TCF_VENDOR_MAX,
} from '../../limits.ts'
import {
  CONSENT_SOURCES,
  type ConsentSource,
  type PropertyRule,
  type PropertyRules,
  TCF_INTEREST_PURPOSES,
  type TcfSettings,
} from '../../privacy-settings.ts'
import { countStars } from '../count-stars.ts'
import { noteText } from '../note.ts'
import type { Schema } from './schema.ts'
import { shapeOf } from './shape-of.ts'
import { about, choice, form, listOf, wholeBetween } from './values.ts'

/** Tools of the page that are asked for consent. */
export const consentSourcesSchema: Schema<readonly ConsentSource[]> = about(
  'Tools of the page that are asked for consent. Default: none.',
  listOf(choice(CONSENT_SOURCES), { max: CONSENT_SOURCES.length }),
)

const purposesSchema = about(
  'Purposes of the framework that all need consent.',
  listOf(wholeBetween(1, TCF_PURPOSE_MAX), { min: 1, max: TCF_PURPOSE_MAX }),
)

const interestSchema: Schema<number> = v.pipe(
  wholeBetween(1, TCF_PURPOSE_MAX),
  v.check(
    (id) => TCF_INTEREST_PURPOSES.includes(id),
    noteText('CONFIG_NUMBER_INVALID', { expected: `one of ${TCF_INTEREST_PURPOSES.join(', ')}` }),
  ),
)

/** How answers of the Transparency and Consent Framework are read. */
export const tcfSchema: Schema<TcfSettings> = shapeOf<TcfSettings>(
  'What an answer of the framework means here.',
)({
  personalization: v.exactOptional(purposesSchema),
  measurement: v.exactOptional(purposesSchema),
  legitimateInterest: v.exactOptional(
    about(
      `Purposes for which legitimate interest does, too, of ${TCF_INTEREST_PURPOSES.join(', ')}. Default: none.`,
      listOf(interestSchema, { max: TCF_INTEREST_PURPOSES.length }),
    ),
  ),
  vendor: v.exactOptional(
    about('A vendor whose consent is needed as well.', wholeBetween(1, TCF_VENDOR_MAX)),
  ),
  elsewhere: v.exactOptional(
    about(
      'What counts where the GDPR does not apply. Default: pending.',
      choice(['granted', 'pending']),
    ),
  ),
})

const globSchema: Schema<string> = v.pipe(
  form(/^[\w$.:*-]+$/, 'CONFIG_GLOB_INVALID', GLOB_CHARS_MAX),
  v.check((glob) => countStars(glob) <= GLOB_STARS_MAX, noteText('CONFIG_GLOB_INVALID')),
)

const ruleSchema = shapeOf<PropertyRule>('Properties of some events; * is any characters.')({
  event: v.exactOptional(about('A glob of event types. Default: all events.', globSchema)),
  prop: about('A glob of property paths, and of all below them.', globSchema),
})

/** The lists of allowed and denied properties. */
export const propertiesSchema: Schema<PropertyRules> = shapeOf<PropertyRules>(
  'Which properties events may have.',
)({
  allow: v.exactOptional(
    about('Only these are kept. Default: all.', listOf(ruleSchema, { max: PROPERTY_RULES_MAX })),
  ),
  deny: v.exactOptional(
    about('These are removed. Default: none.', listOf(ruleSchema, { max: PROPERTY_RULES_MAX })),
  ),
})
