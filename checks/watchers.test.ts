import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { listFiles } from './files.ts'

const FOLDER = 'packages/sdk/src/watchers'
const isSource = (file: string) => /\.ts$/.test(file) && !/\.test\.ts$/.test(file)
const WATCHERS = listFiles(FOLDER, /\.ts$/).filter(isSource)

/** The functions of a file that watch the page. */
function listWatches(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/export function (watch\w+)/g)].map(
    ([, name]) => name ?? '',
  )
}

test('the core watches by plugins only: every watcher is in the one list, once', () => {
  const list = readFileSync(`${FOLDER}/index.ts`, 'utf8')
  const listed = [...list.matchAll(/\{ watch: (watch\w+) \}/g)].map(([, name]) => name)
  expect(listed.sort()).toEqual(WATCHERS.flatMap(listWatches).sort())
})

test('the core starts no watcher by itself: it uses the list as it uses plugins', () => {
  const sentences = listFiles('packages/sdk/src', /\.ts$/)
    .filter((file) => isSource(file) && file !== `${FOLDER}/index.ts`)
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/import \{([^}]*)\} from '[^']*watchers\/[^']*'/g)]
        .flatMap(([, names = '']) => names.match(/\bwatch\w+/g) ?? [])
        .map((name) => `${file} imports ${name}: put it into WATCHERS, and let \`use\` start it.`),
    )
  expect(sentences).toEqual([])
  expect(readFileSync('packages/sdk/src/start.ts', 'utf8')).toMatch(/\.\.\.WATCHERS\b.*use\b/)
})

test('watchers watch with what plugins are given', () => {
  const sentences = WATCHERS.flatMap((file) => {
    const text = readFileSync(file, 'utf8')
    const own = /import \{[^}]*\b(listen|onStop|guard|on|emit)\b/.exec(text)?.[1]
    const isGiven = listWatches(file).every((name) =>
      new RegExp(`function ${name}\\([^)]*: WatchParts\\)`).test(text),
    )
    return [
      ...(own ? [`${file} imports ${own}: take it from WatchParts, as a plugin does.`] : []),
      ...(isGiven ? [] : [`${file} takes something else than WatchParts.`]),
    ]
  })
  expect(sentences).toEqual([])
})
