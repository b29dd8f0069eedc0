import * as v from 'valibot'
import type { IdentitySettings, UserSettings, VisitorCookie } from '../../identity-settings.ts'
import { COOKIE_DAYS_MAX, IDENTITY_NAMES_MAX } from '../../limits.ts'
import type { Schema } from './schema.ts'
import { shapeOf } from './shape-of.ts'
import { about, choice, hostSchema, idSchema, listOf, wholeBetween } from './values.ts'

/** How visitors are known again. */
export const identitySchema: Schema<IdentitySettings> = shapeOf<IdentitySettings>(
  'How visitors are known again.',
)({
  mode: v.exactOptional(
    about(
      'cookieless: the browser keeps nothing, visitors are told apart for a day. Default: stored.',
      choice(['stored', 'cookieless']),
    ),
  ),
  cookie: v.exactOptional(
    shapeOf<VisitorCookie>('A cookie that the collector sets for the visitor.')({
      domain: v.exactOptional(
        about("The domain that shares it. Default: the collector's host alone.", hostSchema),
      ),
      days: v.exactOptional(
        about('Days it lives after each visit. Default: 365.', wholeBetween(1, COOKIE_DAYS_MAX)),
      ),
      server: v.exactOptional(
        about(
          "Sets a signed summary, too, for the site's own server. Default: false.",
          v.boolean(),
        ),
      ),
    }),
  ),
  links: v.exactOptional(
    about(
      "Hosts of the owner's other sites, to which links carry the visitor.",
      listOf(hostSchema, { min: 1, max: IDENTITY_NAMES_MAX }),
    ),
  ),
  users: v.exactOptional(
    shapeOf<UserSettings>('Takes user tokens, from links in mails and from identify.')({
      traits: v.exactOptional(
        about(
          'Traits that a browser with a user token may fetch.',
          listOf(idSchema, { max: IDENTITY_NAMES_MAX }),
        ),
      ),
    }),
  ),
})
