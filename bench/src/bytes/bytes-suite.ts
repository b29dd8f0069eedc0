import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import type { Row } from '../harness/row.ts'
import { exactly } from '../harness/spread.ts'
import type { Suite } from '../suite.ts'

/** What a visitor loads: our core script against what peers' npm packages ship for a script tag. */
export const bytesSuite: Suite = {
  title: 'Bytes: minified, then brotli 11',
  measure: ({ root }) => {
    const ours = measureFile(join(root, CORE))
    const peers = PEERS.map(({ name, file }) => ({
      name,
      bytes: measureFile(join(root, 'node_modules', file)),
    }))
    return [
      {
        ...toBytesRow('Segue core script', ours, 'npm run build makes it'),
        limit: { kind: 'at most', value: CORE_BYTES_MAX },
      },
      ...peers.map(({ name, bytes }) => toBytesRow(name, bytes, 'not installed')),
      ...peers.map(
        ({ name, bytes }): Row => ({
          name: `${name} ÷ Segue`,
          unit: 'ratio',
          ...(ours && bytes ? { spread: exactly(bytes / ours) } : { note: 'a file is missing' }),
        }),
      ),
    ]
  },
}

/** Bytes of a file after brotli at its best; `undefined` when it is not there. */
export function measureFile(file: string): number | undefined {
  if (!existsSync(file)) return undefined
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 }
  return brotliCompressSync(readFileSync(file), { params }).length
}

function toBytesRow(name: string, bytes: number | undefined, missing: string): Row {
  return bytes === undefined
    ? { name, unit: 'bytes', note: missing }
    : { name, unit: 'bytes', spread: exactly(bytes) }
}

const CORE = 'packages/sdk/dist/segue.js'
const CORE_BYTES_MAX = 9_216

const PEERS = [
  {
    name: 'GrowthBook auto tag',
    file: '@growthbook/growthbook/dist/bundles/auto.min.js',
  },
  { name: 'GrowthBook SDK', file: '@growthbook/growthbook/dist/bundles/index.min.js' },
  { name: 'LaunchDarkly', file: 'launchdarkly-js-client-sdk/dist/ldclient.min.js' },
]
