import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toIssueText } from '@segue/protocol'
import { parseConfig } from '@segue/protocol/config'
import type { Sites } from './control/sites.ts'
import type { Users } from './control/users.ts'
import { writeVersion } from './control/versions.ts'
import type { Setup } from './settings.ts'

/** Where a first start puts what it makes. */
export interface SetupTools {
  readonly sites: Sites
  readonly users: Users
  readonly sitesFolder: string
  readonly now: () => number
}

/** Makes the first site, with the given config as version 1, and its first user. Does nothing when there is a site. */
export async function setUp(setup: Setup, tools: SetupTools): Promise<void> {
  const { configFile, origins, email, password } = setup
  if (tools.sites.list().length > 0 || configFile === '') return
  const config = parseConfig(JSON.parse(await readFile(configFile, 'utf8')))
  if (!config.ok) {
    throw new Error(
      [`${configFile} is no site config:`, ...config.issues.map(toIssueText)].join('\n'),
    )
  }
  const { site: id, name } = config.value
  const publication = { config: config.value, note: 'First version', by: email, base: 0 }
  await writeVersion(join(tools.sitesFolder, id, 'versions'), publication, tools.now())
  if (email !== '' && password !== '') {
    const user = { email, name: email.split('@')[0] ?? email, roles: { '*': 'admin' } } as const
    await tools.users.create(user, password)
  }
  await tools.sites.create({ id, name, origins, by: email })
}
