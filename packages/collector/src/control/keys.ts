import { join } from 'node:path'
import type { KeyScope, SiteKey } from '@segue/protocol/api'
import { nanoid } from 'nanoid'
import { CollectorError } from '../errors.ts'
import { openJsonFile } from '../files/json-file.ts'
import { KEYS_PER_SITE_MAX } from '../limits.ts'
import { createId } from './create-id.ts'
import { createSecretText, hashSecretText } from './secret-text.ts'

/** A key, and whose it is. */
export interface Key extends SiteKey {
  readonly site: string
}

/** What somebody wants of a new key. */
export type NewKey = Pick<Key, 'site' | 'scope' | 'name' | 'origins' | 'by'>

/** A key that was just made, and its text, which nobody will be shown again. */
export interface MadeKey {
  readonly key: Key
  readonly text: string
}

/** What a key says of who sends it. */
export interface FoundKey extends Pick<Key, 'scope' | 'origins'> {
  readonly siteId: string
}

/** The keys of all sites. */
export interface Keys {
  /** Whose key a text is, and for what, while it is valid. */
  readonly findKey: (text: string) => FoundKey | undefined
  /** The valid keys of a site, oldest first. */
  readonly list: (site: string) => readonly Key[]
  /** Rejects with `KEYS_TOO_MANY`. */
  readonly create: (wanted: NewKey) => Promise<MadeKey>
  /**
   * A new key in the place, also in the list, of one that then works for so many hours more. Rejects with
   * `KEY_ID_UNKNOWN`.
   */
  readonly rotate: (key: Pick<Key, 'site' | 'id' | 'by'>, validHours: number) => Promise<MadeKey>
  /** Ends a key at once. Rejects with `KEY_ID_UNKNOWN`, and `KEY_LAST` for the only write key without an end. */
  readonly revoke: (key: Pick<Key, 'site' | 'id'>) => Promise<void>
  /** Takes a write key over as it is, from where sites kept theirs before. */
  readonly adopt: (text: string, wanted: NewKey) => Promise<void>
}

/** Reads the keys from `keys.json` in the folder. Of server keys it holds hashes only. */
export async function openKeys(folder: string, now: () => number): Promise<Keys> {
  const file = await openJsonFile<readonly StoredKey[]>(join(folder, 'keys.json'), [])
  const isValid = ({ until }: Key) => until === null || until > now()
  const valid = () => file.get().filter(isValid)
  const byHash = memoize(
    (keys: readonly StoredKey[]) => new Map(keys.map((key) => [key.hash, key])),
  )

  function make(wanted: NewKey, text: string): StoredKey {
    const { site, scope, name, by } = wanted
    const shown = scope === 'write' ? text : `…${text.slice(-4)}`
    const origins = scope === 'write' ? wanted.origins : []
    const life = { createdAt: now(), by, until: null }
    return {
      id: createId(),
      site,
      scope,
      name,
      shown,
      origins,
      ...life,
      hash: hashSecretText(text),
    }
  }

  async function add(wanted: NewKey, text: string): Promise<MadeKey> {
    const key = make(wanted, text)
    await file.change((keys) => {
      const own = keys.filter((one) => one.site === wanted.site && isValid(one))
      if (own.length >= KEYS_PER_SITE_MAX) throw new CollectorError('KEYS_TOO_MANY')
      return [...keys.filter(isValid), key]
    })
    return { key: toKey(key), text }
  }

  return {
    findKey(text) {
      const key = byHash(file.get()).get(hashSecretText(text))
      if (key === undefined || !isValid(key)) return undefined
      return { siteId: key.site, scope: key.scope, origins: key.origins }
    },
    list: (site) =>
      valid()
        .filter((key) => key.site === site)
        .map(toKey),
    create: (wanted) => add(wanted, createText(wanted.scope)),
    adopt: async (text, wanted) => void (await add(wanted, text)),
    async rotate({ site, id, by }, validHours) {
      const old = requireKey(valid(), site, id)
      const text = createText(old.scope)
      const key = make({ ...old, by }, text)
      const until = now() + validHours * HOUR_MS
      await file.change((keys) => {
        requireKey(keys.filter(isValid), site, id)
        return keys
          .filter(isValid)
          .flatMap((one) => (one.id === id ? [key, { ...one, until }] : [one]))
      })
      return { key: toKey(key), text }
    },
    async revoke({ site, id }) {
      await file.change((keys) => {
        const key = requireKey(keys.filter(isValid), site, id, 'also ending')
        const others = keys.filter((one) => one.id !== id)
        if (key.scope === 'write' && !others.some((one) => isLasting(one, site)))
          throw new CollectorError('KEY_LAST')
        return others
      })
    },
  }
}

interface StoredKey extends Key {
  readonly hash: string
}

/** One that was rotated already has its successor: only `revoke` still takes it. */
function requireKey(
  keys: readonly StoredKey[],
  site: string,
  id: string,
  which?: 'also ending',
): StoredKey {
  const key = keys.find((one) => one.site === site && one.id === id)
  if (key === undefined || (which === undefined && key.until !== null))
    throw new CollectorError('KEY_ID_UNKNOWN')
  return key
}

/** A site's tag needs a write key that has no end. */
function isLasting(key: Key, site: string): boolean {
  return key.site === site && key.scope === 'write' && key.until === null
}

function createText(scope: KeyScope): string {
  return scope === 'write' ? `wk_${nanoid()}` : createSecretText('srv')
}

/** Remembers the answer to the last question: every request asks, and keys rarely change. */
function memoize<Question, Answer>(answer: (question: Question) => Answer) {
  let last: { question: Question; answer: Answer } | undefined
  return (question: Question): Answer => {
    if (last?.question !== question) last = { question, answer: answer(question) }
    return last.answer
  }
}

function toKey({ hash, ...key }: StoredKey): Key {
  return key
}

const HOUR_MS = 3_600_000
