import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { countersOf } from '../testing/client.ts'
import { startInProcess } from '../testing/in-process.ts'

test('the sample of the guide sends an event that is stored', async () => {
  const guide = readFileSync(join(import.meta.dirname, '../../../../docs/server-events.md'), 'utf8')
  const [, sample = ''] = /```bash\n([\s\S]*?)```/.exec(guide) ?? []
  const client = await startInProcess()
  const { secret } = await (await client.api('/api/sites/shop/secret', {})).json()
  const environment = { SEGUE_URL: client.url, SEGUE_KEY: client.key, SEGUE_SECRET: secret }
  const { stdout } = await promisify(execFile)('sh', ['-c', sample], {
    env: { ...process.env, ...environment },
  })
  expect(JSON.parse(stdout)).toEqual({ good: 1, bad: [] })
  expect(await countersOf(client, 1)).toMatchObject({ received: 1, good: 1 })
})
