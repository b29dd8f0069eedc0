import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { join } from 'node:path'
import { openJsonFile } from '../files/json-file.ts'

/** What a link can lead to. */
export type LinkPurpose = 'invitation' | 'reset' | 'preview' | 'report' | 'unsubscribe'

/** Tokens of links that are handed on to people: signed, for one purpose, with an end. */
export interface SignedLinks {
  readonly create: (purpose: LinkPurpose, subject: string, until: number) => string
  /** What a token was made for; undefined when it is not ours, for something else, or has run out. */
  readonly read: (purpose: LinkPurpose, token: string) => string | undefined
}

/** Signs with a secret in `link-secret.json` in the folder, made at the first start. */
export async function openSignedLinks(folder: string, now: () => number): Promise<SignedLinks> {
  const file = await openJsonFile<{ secret: string }>(join(folder, 'link-secret.json'), EMPTY)
  if (file.get().secret === '') await file.change(() => ({ secret: createSecret() }))
  const { secret } = file.get()
  const sign = (content: string) => createHmac('sha256', secret).update(content).digest()
  return {
    create(purpose, subject, until) {
      const content = Buffer.from(JSON.stringify([purpose, subject, until])).toString('base64url')
      return `${content}.${sign(content).toString('base64url')}`
    },
    read(purpose, token) {
      const [content = '', signature = ''] = token.split('.')
      const given = Buffer.from(signature, 'base64url')
      const wanted = sign(content)
      if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return undefined
      const [made, subject, until] = JSON.parse(Buffer.from(content, 'base64url').toString())
      return made === purpose && until > now() ? subject : undefined
    },
  }
}

function createSecret(): string {
  return randomBytes(32).toString('base64url')
}

const EMPTY = { secret: '' }
