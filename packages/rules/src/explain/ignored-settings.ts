import { isRecord, type SiteConfig, type SiteSettings } from '@segue/protocol'
import { own } from '../own.ts'

/** The paths of fields of `settings`, and of the records in it, that this version does not know, and so ignores. */
export function ignoredSettings({ settings }: SiteConfig): readonly string[] {
  return foreignIn(settings, SETTINGS)
}

function foreignIn(value: unknown, known: object): readonly string[] {
  if (!isRecord(value)) return []
  return Object.entries(value).flatMap(([name, inner]) => {
    const fields = own(known as { readonly [name: string]: object | true }, name)
    if (fields === undefined) return [name]
    return fields === true ? [] : foreignIn(inner, fields).map((path) => `${name}.${path}`)
  })
}

/** A record's fields by name: `true` where a value stands, those of the record where one does. */
type Fields<Shape> = {
  readonly [Name in keyof Shape]-?: NonNullable<Shape[Name]> extends Plain | readonly unknown[]
    ? true
    : Fields<NonNullable<Shape[Name]>>
}

type Plain = string | number | boolean

const SETTINGS: Fields<SiteSettings> = {
  consent: true,
  personalizeWhilePending: true,
  sessionIdleMinutes: true,
  hideMsMax: true,
  holdout: true,
  seed: true,
  debug: true,
  track: true,
  identity: {
    mode: true,
    cookie: { domain: true, days: true, server: true },
    links: true,
    users: { traits: true },
  },
  consentSources: true,
  tcf: {
    personalization: true,
    measurement: true,
    vendor: true,
    elsewhere: true,
    legitimateInterest: true,
  },
  properties: { allow: true, deny: true },
  assetHosts: true,
  allowScripts: true,
  redirectOrigins: true,
  localOnly: true,
  sessionEndsAt: true,
  dataLayer: true,
}
