import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { OWNER } from './client.ts'
import { SITE_CONFIG } from './site-config.ts'

/** The environment of a collector with the test site, a snippet and a studio that are only just there. */
export function createEnvironment(data: string): Record<string, string> {
  const folder = join(data, 'setup')
  mkdirSync(join(folder, 'studio'), { recursive: true })
  writeFileSync(join(folder, 'site.json'), JSON.stringify(SITE_CONFIG))
  writeFileSync(join(folder, 'segue.js'), 'window.segueRan = true\n')
  for (const name of PACKS) writeFileSync(join(folder, `pack-${name}.js`), '')
  for (const part of ['explain', 'debug'])
    writeFileSync(join(folder, `part-${part}.js`), `export const start = () => '${part}'\n`)
  writeFileSync(join(folder, 'studio', 'index.html'), '<!doctype html><title>Studio</title>')
  return {
    SEGUE_PORT: '0',
    SEGUE_DATA: data,
    SEGUE_LOG: 'warn',
    // The tests are programs themselves.
    SEGUE_BOTS: 'count',
    SEGUE_SDK_FILE: join(folder, 'segue.js'),
    SEGUE_STUDIO_DIR: join(folder, 'studio'),
    SEGUE_SETUP_CONFIG: join(folder, 'site.json'),
    SEGUE_SETUP_ORIGINS: 'http://127.0.0.1:*',
    SEGUE_SETUP_EMAIL: OWNER.email,
    SEGUE_SETUP_PASSWORD: OWNER.password,
  }
}

/** The packs that site configs of the tests ask for. */
const PACKS = [
  ...['visitor-cookie', 'visitor-links', 'user-tokens', 'cookieless', 'display'],
  ...['local-only', 'purchases'],
]
