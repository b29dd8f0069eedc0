import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The script of a site, put together as the collector does it, but with every pack of the rules. */
export function toSiteScript(config: Readonly<Record<string, unknown>>): string {
  const {
    track = [],
    consentSources,
    sessionEndsAt,
    hideMsMax,
    properties,
    localOnly,
    debug,
  } = Object(config.settings)
  const asked = [
    ...(consentSources ? ['consent'] : []),
    ...(sessionEndsAt ? ['sessions'] : []),
    ...(hideMsMax === undefined ? [] : ['hints']),
    ...(properties ? ['properties'] : []),
    ...(localOnly ? ['local-only'] : []),
  ]
  const names = [...[...PACKS, ...track, ...asked].map((name) => `pack-${name}`), 'segue']
  const scripts = names.map(readScript)
  const served = PARTS.filter(([part]) => part !== 'debug' || debug)
  const parts = Object.fromEntries(served.map(([part, file]) => [part, `/v1/parts/${file}.js`]))
  const site = { key: 'wk_test', version: 7, config, parts }
  return `//# allFunctionsCalledOnLoad\n(window.segue=window.segue||[]).site=${JSON.stringify(site)};${scripts.join('\n')}`
}

/** A built script of the SDK, by the name of its file without the ending. */
export function readScript(name: string): string {
  return readFileSync(`${SCRIPTS}${name}.js`, 'utf8')
}

const SCRIPTS = fileURLToPath(new URL('../../packages/sdk/dist/', import.meta.url))
const PACKS = [
  'experiments',
  'figures',
  'rules',
  'content',
  'layout',
  'scripts',
  'merge-tags',
  'redirect',
  'watch',
  'facts',
  'purchases',
]
const PARTS = [
  ['explain', 'explain'],
  ['preview', 'preview'],
  ['exportMyData', 'export-my-data'],
  ['vitals', 'vitals'],
  ['privacy', 'privacy'],
  ['debug', 'debug'],
]
