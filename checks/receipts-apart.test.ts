import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { UNKNOWN_REASONS } from '@segue/rules/explain'
import { expect, test } from 'vitest'

/** Folders of `packages/rules/src` that explain, check or test what is decided, and decide nothing. */
const APART = ['explain', 'lint', 'sentence', 'simulate', 'define', 'cases', 'oracle']
const DIST = 'packages/sdk/dist'

/** The folders of `packages/rules/src` that a built script was made of. */
function foldersIn(script: string): readonly string[] {
  const { sources } = JSON.parse(readFileSync(`${DIST}/${script}.map`, 'utf8'))
  return sources.flatMap((path: string) => /\/rules\/src\/([^/]+)\//.exec(path)?.[1] ?? [])
}

const packs = readdirSync(DIST).filter((file) => /^pack-[a-z-]+\.js$/.test(file))

test('there are packs, and every folder that is kept apart', () => {
  expect(packs.length).toBeGreaterThan(10)
  for (const folder of APART) expect(existsSync(`packages/rules/src/${folder}`)).toBe(true)
})

test.each(['segue.js', ...packs])(
  '%s, as it is built, holds nothing of receipts: pages pay for none',
  (script) => {
    expect(foldersIn(script).filter((folder) => APART.includes(folder))).toEqual([])
    const text = readFileSync(`${DIST}/${script}`, 'utf8')
    expect(UNKNOWN_REASONS.filter((reason) => text.includes(reason))).toEqual([])
  },
)

test('the core script decides, and receipts are in a part that is loaded when somebody asks', () => {
  expect(foldersIn('segue.js')).toContain('decide')
  expect(foldersIn('part-explain.js')).toContain('explain')
  const text = readFileSync(`${DIST}/part-explain.js`, 'utf8')
  expect(UNKNOWN_REASONS.filter((reason) => !text.includes(reason))).toEqual([])
})
