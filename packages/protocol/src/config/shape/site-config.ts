import * as v from 'valibot'
import {
  ASSET_HOSTS_MAX,
  CONFIG_EXPERIENCES_MAX,
  CONFIG_GOALS_MAX,
  CONFIG_SCORES_MAX,
  CONFIG_SEGMENTS_MAX,
  HIDE_MS_MAX,
  NAME_CHARS_MAX,
  REDIRECT_ORIGINS_MAX,
  SESSION_IDLE_MINUTES_MAX,
  URL_CHARS_MAX,
} from '../../limits.ts'
import { CONFIG_VERSION, type SiteConfig, type SiteSettings } from '../../site-config.ts'
import { TRACKS, type Track } from '../../tracks.ts'
import { noteText } from '../note.ts'
import { experienceSchema } from './experience.ts'
import { goalSchema } from './goal.ts'
import { identitySchema } from './identity.ts'
import { journeySchema } from './journey.ts'
import { consentSourcesSchema, propertiesSchema, tcfSchema } from './privacy.ts'
import type { Schema } from './schema.ts'
import { rfmSchema, scoreSchema } from './score.ts'
import { segmentSchema } from './segment.ts'
import { shapeOf } from './shape-of.ts'
import { trackingPlanSchema } from './tracking-plan.ts'
import {
  about,
  choice,
  form,
  hostSchema,
  idSchema,
  labelSchema,
  listOf,
  numberBetween,
  originSchema,
  textUpTo,
  wholeBetween,
} from './values.ts'
import { currencySchema, timeZoneSchema } from './zone-and-currency.ts'

const TRACK_NAMES = Object.keys(TRACKS) as Track[]

const settingsSchema = shapeOf<SiteSettings>('Site-wide choices.')({
  consent: v.exactOptional(
    about(
      'required: nothing is stored or sent before a grant. Default: required.',
      choice(['required', 'granted']),
    ),
  ),
  personalizeWhilePending: v.exactOptional(
    about('Whether visitors without a choice yet see variants. Default: true.', v.boolean()),
  ),
  sessionIdleMinutes: v.exactOptional(
    about(
      'Idle minutes that end a session. Default: 30.',
      wholeBetween(1, SESSION_IDLE_MINUTES_MAX),
    ),
  ),
  hideMsMax: v.exactOptional(
    about(
      'Milliseconds for which the stub of an async script may hide targets, and a redirect its page.',
      wholeBetween(0, HIDE_MS_MAX),
    ),
  ),
  holdout: v.exactOptional(
    about('Share of all visitors kept on the default everywhere. Default: 0.', numberBetween(0, 1)),
  ),
  seed: v.exactOptional(
    about('Mixed into every assignment: changing it reshuffles all visitors.', idSchema),
  ),
  debug: v.exactOptional(
    about('Whether anybody on the site may open the debug overlay. Default: false.', v.boolean()),
  ),
  track: v.exactOptional(
    about(
      'What is watched without code. Default: what the rules ask for; a list is exact.',
      listOf(choice(TRACK_NAMES), { max: TRACK_NAMES.length }),
    ),
  ),
  identity: v.exactOptional(identitySchema),
  consentSources: v.exactOptional(consentSourcesSchema),
  tcf: v.exactOptional(tcfSchema),
  properties: v.exactOptional(propertiesSchema),
  assetHosts: v.exactOptional(
    about(
      "Hosts that css changes may load images from, beside the site's own. Default: none.",
      listOf(hostSchema, { min: 1, max: ASSET_HOSTS_MAX }),
    ),
  ),
  allowScripts: v.exactOptional(
    about(
      'Whether changes may call functions that the site registered. Default: false.',
      v.boolean(),
    ),
  ),
  redirectOrigins: v.exactOptional(
    about(
      "Origins that redirects may lead to, beside the site's own. Default: none.",
      listOf(originSchema, { min: 1, max: REDIRECT_ORIGINS_MAX }),
    ),
  ),
  localOnly: v.exactOptional(
    about('Whether only counts without any id leave the device. Default: false.', v.boolean()),
  ),
  sessionEndsAt: v.exactOptional(
    about(
      'What ends a session beside idleness: midnight of the site, another campaign. Default: nothing.',
      listOf(choice(['midnight', 'campaign']), { max: 2 }),
    ),
  ),
  dataLayer: v.exactOptional(
    about(
      'Whether events are read from dataLayer and exposures written to it. Default: both.',
      choice(['both', 'read', 'write', 'none']),
    ),
  ),
})

/** Everything the studio publishes for one site. */
export const siteConfigSchema: Schema<SiteConfig> = shapeOf<SiteConfig>(
  'Everything that is published for one site.',
)({
  $schema: v.exactOptional(textUpTo(URL_CHARS_MAX)),
  v: v.literal(CONFIG_VERSION, noteText('CONFIG_VERSION_UNKNOWN')),
  site: form(/^[a-z][a-z0-9-]*$/, 'CONFIG_ID_INVALID', NAME_CHARS_MAX),
  name: labelSchema,
  timeZone: timeZoneSchema,
  currency: currencySchema,
  settings: v.exactOptional(settingsSchema),
  scores: v.exactOptional(listOf(scoreSchema, { max: CONFIG_SCORES_MAX })),
  rfm: v.exactOptional(rfmSchema),
  segments: listOf(segmentSchema, { max: CONFIG_SEGMENTS_MAX }),
  journey: journeySchema,
  experiences: listOf(experienceSchema, { max: CONFIG_EXPERIENCES_MAX }),
  goals: listOf(goalSchema, { max: CONFIG_GOALS_MAX }),
  plan: v.exactOptional(trackingPlanSchema),
})
