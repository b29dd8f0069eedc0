import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Contender } from '../contender.ts'
import { VARIANT } from '../page.ts'

/**
 * GrowthBook's tag for sites without a build, with the experiment in the page: nothing is asked for but the script,
 * which the cache keeps. Its own beacons are off; it has no clicks.
 */
export function growthbookContenders(root: string): readonly Contender[] {
  const text = readFileSync(join(root, TAG), 'utf8')
  const config = `<script>window.growthbook_config=${JSON.stringify(CONFIG)}</script>`
  const toContender = (name: string, word: string): Contender => ({
    name,
    head: `${config}<script ${word} src="/growthbook/auto.js" data-tracking="none"></script>`,
    files: { '/growthbook/auto.js': { text, caching: 'kept' } },
  })
  return [toContender(GROWTHBOOK_BLOCKING, ''), toContender('GrowthBook, async', 'async')]
}

export const GROWTHBOOK_BLOCKING = 'GrowthBook, blocking'

const CONFIG = {
  ...{ clientKey: 'local', apiHost: '/growthbook', noStreaming: true, backgroundSync: false },
  enableDevMode: false,
  payload: {
    features: {},
    experiments: [
      {
        ...{ key: 'hero', hashAttribute: 'id', coverage: 1, weights: [0, 1] },
        condition: { utmCampaign: 'runner' },
        urlPatterns: [{ include: true, type: 'simple', pattern: '*' }],
        variations: [
          {},
          {
            domMutations: [{ selector: '#hero', action: 'set', attribute: 'html', value: VARIANT }],
          },
        ],
      },
    ],
  },
}
const TAG = 'node_modules/@growthbook/growthbook/dist/bundles/auto.min.js'
