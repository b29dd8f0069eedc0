import { join } from 'node:path'
import { toStudioLink } from './api/studio-link.ts'
import { createResetToken } from './control/reset-token.ts'
import { openSignedLinks } from './control/signed-links.ts'
import { openUsers } from './control/users.ts'
import type { Settings } from './settings.ts'

/**
 * A link to a new password for whoever can read the data directory: the way back in when nobody can sign in. Changes
 * nothing, so that it can be made while a collector runs on the same directory. Undefined where there is no such user.
 */
export async function toResetLink(
  { data, publicUrl, host, port }: Settings,
  email: string,
): Promise<string | undefined> {
  const folder = join(data, 'control')
  const users = await openUsers(folder)
  const signedLinks = await openSignedLinks(folder, Date.now)
  const made = createResetToken(email, { users, signedLinks, now: Date.now })
  const origin = publicUrl === '' ? `http://${host}:${port}` : publicUrl
  return made && toStudioLink(`reset=${made.token}`, origin)
}
