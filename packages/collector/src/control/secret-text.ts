import { createHash, randomBytes } from 'node:crypto'

/** A new secret of 256 bits, with a prefix that tells people and scanners of secrets what it is. */
export function createSecretText(prefix: string): string {
  return `${prefix}_${randomBytes(32).toString('base64url')}`
}

/**
 * What is stored of a secret. Secrets are found by it: how long that takes tells of the hash, and nothing of a secret
 * of 256 bits, so that no comparison needs constant time. A password has fewer bits: see `password.ts`.
 */
export function hashSecretText(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}
