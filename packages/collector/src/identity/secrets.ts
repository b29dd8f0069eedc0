import { createHash, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { readJsonFile } from '../files/read-json-file.ts'
import { replaceFile } from '../files/replace-file.ts'

/** The secret of each site: it signs tokens, and it is the key of the site's own server. It never reaches a browser. */
export interface Secrets {
  /** The secrets that are valid, newest first: tokens are made with the first and read with all. */
  readonly of: (site: string) => Promise<readonly string[]>
  /** Makes a new secret. The one before stays valid until the next rotation, so that nothing breaks meanwhile. */
  readonly rotate: (site: string) => Promise<string>
  /** Whether a text is one of the site's secrets. Compared by their hashes, which tell a guesser nothing. */
  readonly has: (site: string, secret: string) => Promise<boolean>
}

/** Opens the secrets in `<folder>/<site>/secrets.json`. A site gets its first one when it is asked for. */
export function openSecrets(folder: string): Secrets {
  const known = new Map<string, Promise<readonly string[]>>()
  const toPath = (site: string) => join(folder, site, 'secrets.json')

  async function load(site: string): Promise<readonly string[]> {
    return (await readJsonFile<string[]>(toPath(site))) ?? save(site, [createSecret()])
  }

  async function save(site: string, secrets: readonly string[]): Promise<readonly string[]> {
    await replaceFile(toPath(site), `${JSON.stringify(secrets)}\n`)
    return secrets
  }

  /** One change after the other; a failed one is forgotten, so that the next tries again. */
  function keep(site: string, loading: Promise<readonly string[]>): Promise<readonly string[]> {
    known.set(site, loading)
    loading.catch(() => known.delete(site))
    return loading
  }

  const of = (site: string) => known.get(site) ?? keep(site, load(site))
  return {
    of,
    async rotate(site) {
      const fresh = createSecret()
      const before = of(site)
      await keep(
        site,
        before.then((secrets) => save(site, [fresh, ...secrets.slice(0, 1)])),
      )
      return fresh
    },
    async has(site, secret) {
      const hash = toHash(secret)
      return (await of(site)).some((one) => toHash(one) === hash)
    },
  }
}

function createSecret(): string {
  return `sk_${randomBytes(32).toString('base64url')}`
}

function toHash(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}
