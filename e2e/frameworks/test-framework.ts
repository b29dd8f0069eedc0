import { build } from 'esbuild'
import { beforeEach, expect, test } from 'vitest'
import { addTagLate, toGrantedPage } from '../sdk/shop.ts'
import type { Visit } from '../sdk/visit.ts'
import { KINDS, LOOK, toConfig } from './shop-changes.ts'
import { isGone } from './shop-tree.ts'

/** What is to be known of a library. */
interface Framework {
  /** The module with its `startShop`, beside this one. */
  readonly module: string
  /** The shop as its server sends it. */
  readonly html: string
  /** Kinds that the library complains of when they come before it hydrates and its root does not say wait. */
  readonly disturbing: readonly string[]
}

/** Runs the shop of a library, hydrated from its own server's HTML, with every kind of change. */
export function testFramework(visit: Visit, { module, html, disturbing }: Framework): void {
  const complaints: string[] = []
  const script = bundle(module)
  const quiet = KINDS.filter((kind) => !disturbing.includes(kind))

  beforeEach(async () => {
    complaints.length = 0
    visit.page.on('pageerror', (error) => complaints.push(String(error)))
    visit.page.on('console', (line) => {
      if (line.type() === 'error') complaints.push(line.text())
    })
    visit.site.pages['/shop.js'] = await script
  })

  test.each<[string, readonly string[], () => Promise<void>]>([
    ['before it hydrates', quiet, () => open(quiet)],
    ['before it hydrates, where its root says wait', KINDS, () => open(KINDS, 'data-segue-wait')],
    ['after it hydrated', KINDS, openThenStart],
  ])('a shop changed %s lives on over twenty renders', async (_, kinds, begin) => {
    await begin()
    expect(await look(kinds)).toEqual(allOf(kinds, true))
    for (let turn = 1; turn <= 20; turn += 1) {
      await run(`shop.render(${turn})`)
      const expected = allOf(kinds, isGone(turn) ? null : true)
      expect({ turn, ...(await look(kinds)) }).toEqual({ turn, ...expected })
    }
    await run(`segue.push(['stop'])`)
    const left = await readApp()
    await open([])
    for (let turn = 1; turn <= 20; turn += 1) await run(`shop.render(${turn})`)
    expect(left).toBe(await readApp())
    expect(complaints).toEqual([])
  })

  test('a root that is unmounted leaves nothing, and one that is made anew is changed', async () => {
    await openThenStart()
    await run('shop.unmount()')
    // React leaves the preload links that its server put there.
    expect(await run(`app.querySelectorAll(':not(link)').length`)).toBe(0)
    await run(CREATE)
    expect(await look(KINDS)).toEqual(allOf(KINDS, true))
    await run(`segue.push(['stop'])`)
    const left = await readApp()
    await open([])
    await run('shop.unmount()')
    await run(CREATE)
    expect(left).toBe(await readApp())
    expect(complaints).toEqual([])
  })

  if (disturbing.length > 0)
    test.each(disturbing)(
      'a change of the kind %s before it hydrates, where nothing says wait, is complained of once and stays',
      async (kind) => {
        await open([kind])
        await expect.poll(() => complaints).toEqual([expect.stringMatching(/#418|mismatches/)])
        for (let turn = 0; turn <= 4; turn += 1) {
          await run(`shop.render(${turn})`)
          expect(await look([kind])).toEqual(allOf([kind], true))
        }
        expect(complaints).toHaveLength(1)
      },
    )

  async function open(kinds: readonly string[], attribute = ''): Promise<void> {
    const { page, site } = visit
    site.config = toConfig(kinds)
    site.pages['*'] = toGrantedPage(`<div id="app" ${attribute}>${html}</div>${START}`)
    await page.goto(site.shopUrl)
    await run('ready')
  }

  async function openThenStart(): Promise<void> {
    const { page, site } = visit
    site.config = toConfig(KINDS)
    site.pages['*'] = `<!doctype html><body><div id="app">${html}</div>${START}`
    await page.goto(site.shopUrl)
    await run('ready')
    await addTagLate(page, site.collectorUrl)
  }

  function run(work: string): Promise<unknown> {
    return visit.page.evaluate(work)
  }

  async function look(kinds: readonly string[]): Promise<object> {
    const seen = Object(await run(LOOK))
    return Object.fromEntries(kinds.map((kind) => [kind, seen[kind]]))
  }

  function readApp(): Promise<unknown> {
    return run('app.normalize(), app.innerHTML')
  }
}

function allOf(kinds: readonly string[], value: unknown): object {
  return Object.fromEntries(kinds.map((kind) => [kind, value]))
}

/** The shop's script as visitors get it: it hydrates, and then lets the root wait no longer. */
async function bundle(module: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { startShop } from ${JSON.stringify(module)}
        app = document.querySelector('#app')
        start = startShop
        ready = new Promise((done) => { shop = startShop(app, 'hydrate', done) })
          .then(() => app.removeAttribute('data-segue-wait'))`,
      resolveDir: import.meta.dirname,
      loader: 'ts',
    },
    banner: { js: 'var app, ready, shop, start' },
    bundle: true,
    minify: true,
    format: 'iife',
    write: false,
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
  })
  return outputFiles[0]?.text ?? ''
}

const START = '<script src="/shop.js"></script>'
const CREATE = `new Promise((done) => { shop = start(app, 'create', done) })`
