import { COOKIE_CHARS_MAX, isRecord, type Profile, toJson } from '@segue/protocol'
import { compactProfile } from '@segue/rules'
import { parseJson } from '../../parse-json.ts'
import { attempt } from '../../platform.ts'
import { isProfile } from '../../snapshot.ts'

/** What a cookie can bring back: the visitor's choice about consent, and, if that allows it, the profile. */
export interface Summary {
  readonly choice?: string
  readonly profile?: Profile
  /** The stamp of the newest wipe before it was made. */
  readonly after?: string
}

/** A summary as a cookie's value, `COOKIE_CHARS_MAX` characters at most; empty when there is nothing to keep. */
export function toCookieText({ choice, profile, after }: Summary): string {
  if (choice === undefined && profile === undefined) return ''
  for (const charsMax of PROFILE_CHARS) {
    const compact = profile && compactProfile(profile, charsMax)
    const text = btoa(toJson({ choice, profile: compact, after }))
    const safe = text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
    if (safe.length <= COOKIE_CHARS_MAX) return safe
  }
  return toCookieText(choice === undefined ? {} : { choice, ...(after && { after }) })
}

/** Reads a summary; whatever is no summary holds nothing. */
export function parseCookieText(text: string): Summary {
  const json = attempt(() => atob(text.replaceAll('-', '+').replaceAll('_', '/')))
  const found = parseJson(json)
  if (!isRecord(found)) return {}
  const { choice, profile, after } = found
  return {
    ...(typeof choice === 'string' && { choice }),
    ...(isProfile(profile) && { profile }),
    ...(typeof after === 'string' && { after }),
  }
}

/** Characters that the profile may take, tried in turn: three bytes are four characters of a cookie. */
const PROFILE_CHARS = [2_800, 1_400, 700]
