import { join } from 'node:path'
import type { ApiToken as ApiTokenAnswer, Role } from '@segue/protocol/api'
import { CollectorError } from '../errors.ts'
import { openJsonFile } from '../files/json-file.ts'
import { TOKENS_PER_SITE_MAX } from '../limits.ts'
import { createId } from './create-id.ts'
import { createSecretText, hashSecretText } from './secret-text.ts'

/** A token with which a program uses the API of one site, in one role. */
export interface ApiToken extends ApiTokenAnswer {
  readonly site: string
}

/** The API tokens of all sites. Of their texts only hashes are stored. */
export interface ApiTokens {
  /** The token that a text is, while it is valid. */
  readonly find: (text: string) => ApiToken | undefined
  /** The valid tokens of a site, oldest first. */
  readonly list: (site: string) => readonly ApiToken[]
  /** Rejects with `TOKENS_TOO_MANY`. */
  readonly create: (wanted: NewToken) => Promise<{ token: ApiToken; text: string }>
  /** Rejects with `TOKEN_UNKNOWN`. */
  readonly revoke: (site: string, id: string) => Promise<void>
}

/** What somebody wants of a new token. */
export interface NewToken {
  readonly site: string
  readonly name: string
  readonly role: Role
  readonly by: string
  readonly days: number
}

/** Reads the tokens from `api-tokens.json` in the folder. */
export async function openApiTokens(folder: string, now: () => number): Promise<ApiTokens> {
  const file = await openJsonFile<readonly StoredToken[]>(join(folder, 'api-tokens.json'), [])
  const valid = (all: readonly StoredToken[]) => all.filter(({ until }) => until > now())
  return {
    find(text) {
      const hash = hashSecretText(text)
      const found = valid(file.get()).find((one) => one.hash === hash)
      return found && toToken(found)
    },
    list: (site) =>
      valid(file.get())
        .filter((one) => one.site === site)
        .map(toToken),
    async create({ days, ...wanted }) {
      const text = createSecretText('at')
      const life = { createdAt: now(), until: now() + days * DAY_MS }
      const shown = `…${text.slice(-4)}`
      const token: ApiToken = { id: createId(), ...wanted, shown, ...life }
      await file.change((all) => {
        if (valid(all).filter(({ site }) => site === wanted.site).length >= TOKENS_PER_SITE_MAX)
          throw new CollectorError('TOKENS_TOO_MANY')
        return [...valid(all), { ...token, hash: hashSecretText(text) }]
      })
      return { token, text }
    },
    async revoke(site, id) {
      await file.change((all) => {
        const others = all.filter((one) => one.site !== site || one.id !== id)
        if (others.length === all.length) throw new CollectorError('TOKEN_UNKNOWN')
        return others
      })
    },
  }
}

interface StoredToken extends ApiToken {
  readonly hash: string
}

function toToken({ hash, ...token }: StoredToken): ApiToken {
  return token
}

const DAY_MS = 86_400_000
