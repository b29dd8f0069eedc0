import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'esbuild'
import type { Page } from 'playwright-core'

/**
 * Gives a page the studio in a made-up language in place of English: every text of the catalogue with no plain letter
 * left and 40 % longer, numbers and dates by another locale. What still has plain letters stands outside the catalogue.
 */
export async function servePseudoStudio(page: Page): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: { studio: fileURLToPath(new URL('main.tsx', STUDIO)) },
    outdir: '/assets',
    bundle: true,
    splitting: true,
    format: 'esm',
    write: false,
    logLevel: 'error',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    conditions: ['segue:source', 'browser', 'production'],
    plugins: [PSEUDO],
  })
  const scripts = new Map(outputFiles.map(({ path, text }) => [basename(path), text]))
  await page.route('**/studio/assets/*.js', (route) => {
    const body = scripts.get(basename(new URL(route.request().url()).pathname)) ?? ''
    return route.fulfill({ body, contentType: 'text/javascript' })
  })
}

const STUDIO = new URL('../../packages/studio/src/', import.meta.url)
const CATALOGUE = /\/messages\/en(\/[\w-]+)?\.ts$/

/** Puts itself between the studio's modules and its catalogue. */
const PSEUDO: Plugin = {
  name: 'pseudo',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: CATALOGUE }, ({ path, importer, namespace }) => {
      if (namespace === 'pseudo') return { path }
      if (importer.includes('/messages/')) return undefined
      return { path: fileURLToPath(new URL(path, `file://${importer}`)), namespace: 'pseudo' }
    })
    onLoad({ filter: /./, namespace: 'pseudo' }, ({ path }) => {
      const names = [...readFileSync(path, 'utf8').matchAll(/^export const (\w+)/gm)]
      const lines = names.map(
        ([, name]) => `export const ${name} = '${name}' === 'LOCALE' ? 'ar-EG' : to(real.${name})`,
      )
      const contents = [`import * as real from '${path}'`, `const to = ${toPseudo}`, ...lines]
      return { contents: contents.join('\n'), loader: 'js', resolveDir: '/' }
    })
  },
}

/** Runs in the page, and therefore names nothing outside of itself. The `value` of a choice is no text. */
function toPseudo(entry: unknown): unknown {
  const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
  const other = 'áƀçđéƒğħíĵķłɱñóþɋřšŧúṽŵẋýžÁƁÇĐÉƑĞĦÍĴĶŁṀÑÓÞɊŘŠŦÚṼŴẊÝŽ'
  // What stands in braces is filled in later.
  const toText = (text: string) =>
    text
      .split(/(\{\w+\})/)
      .map((part, index) => (index % 2 === 1 ? part : toLetters(part)))
      .join('')
  const toLetters = (text: string) =>
    [...text]
      .map((letter) => {
        const changed = other[plain.indexOf(letter)] ?? letter
        return /[aeiou]/i.test(letter) ? changed + changed : changed
      })
      .join('')
  const to = (one: unknown): unknown => {
    if (typeof one === 'string') return toText(one)
    if (typeof one === 'function') return (...given: unknown[]) => to(one(...given))
    if (Array.isArray(one)) return one.map(to)
    if (typeof one !== 'object' || one === null) return one
    const isChoice = Object.hasOwn(one, 'value') && Object.hasOwn(one, 'label')
    return Object.fromEntries(
      Object.entries(one).map(([key, part]) => [
        key,
        isChoice && key === 'value' ? part : to(part),
      ]),
    )
  }
  return to(entry)
}
