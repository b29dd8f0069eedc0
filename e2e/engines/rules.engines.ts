import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { buildImplementation, CASE_FILES, readCases } from '../rules/rules-cases.ts'

/** How an engine is started on a page: a command and what it is given before the address. */
interface Engine {
  readonly command: string | undefined
  /** Debian's packages that bring it. */
  readonly packages: string
  readonly options: (profile: string) => readonly string[]
  /** What only this one calls itself. */
  readonly agent: RegExp
}

/** Debian's `webkit2gtk-driver` brings a browser along, which needs a screen: `xvfb` gives one. */
const webKit = ['x86_64', 'aarch64']
  .map((machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`)
  .find(existsSync)

const engines: { readonly [engine: string]: Engine } = {
  Firefox: {
    command: findOnPath(['firefox', 'firefox-esr']),
    packages: 'firefox-esr',
    options: (profile) => ['--headless', '--no-remote', '--profile', profile],
    agent: /Firefox/,
  },
  WebKit: {
    command: webKit && findOnPath(['xvfb-run']),
    packages: 'webkit2gtk-driver xvfb',
    options: () => ['--auto-servernum', webKit ?? '', '--private'],
    agent: /^(?!.*Chrom).*AppleWebKit/,
  },
}

/** An engine is started with a page that answers all cases and posts what is wrong. */
for (const [name, engine] of Object.entries(engines)) {
  test(`${name} answers all cases as they are written`, async () => {
    const { command, packages } = engine
    if (command === undefined)
      throw new Error(`${name} was not found. On Debian: apt-get install ${packages}`)
    const page = await buildPage()
    const answers = new Promise<string>((resolve) => {
      const server = createServer((request, response) => {
        if (request.method !== 'POST')
          return void response.setHeader('content-type', 'text/html').end(page)
        let body = ''
        request.on('data', (chunk) => (body += chunk))
        request.on('end', () => resolve(body))
        response.end()
      }).listen(0, '127.0.0.1', () =>
        start(engine, command, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`),
      )
      onTestFinished(() => void server.close())
    })
    const { agent, ...answered } = JSON.parse(await answers)
    expect(answered).toEqual({ answered: cases.length, wrong: [] })
    expect(agent).toMatch(engine.agent)
  })
}

const cases = CASE_FILES.flatMap(readCases)

async function buildPage(): Promise<string> {
  const scripts = [await buildImplementation(), ANSWER]
  const data = JSON.stringify(cases).replaceAll('<', '\\u003c')
  return [
    '<!doctype html><meta charset="utf-8">',
    `<script type="application/json" id="cases">${data}</script>`,
    ...scripts.map((text) => `<script>${text.replaceAll('</script', '<\\/script')}</script>`),
  ].join('')
}

/** What the page does: answers all, posts which are wrong. */
const ANSWER = `
  const { runCase, expectedOf } = implementation
  const textOf = (value) => JSON.stringify(value)
  const isWrong = (one) => textOf(runCase(one)) !== textOf(expectedOf(one))
  const given = JSON.parse(document.getElementById('cases').textContent)
  const wrong = given.filter(isWrong).map(({ id }) => id)
  const agent = navigator.userAgent
  fetch('/', { method: 'POST', body: textOf({ agent, answered: given.length, wrong }) })
`

function start({ options }: Engine, command: string, url: string): void {
  const profile = mkdtempSync(join(tmpdir(), 'segue-engine-'))
  // A group of its own, that it takes along whatever it starts.
  const browser = spawn(command, [...options(profile), url], {
    stdio: 'ignore',
    detached: true,
    env: { ...process.env, TMPDIR: profile },
  })
  onTestFinished(async () => {
    if (browser.pid !== undefined && browser.exitCode === null) {
      process.kill(-browser.pid)
      await once(browser, 'exit')
    }
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  })
}

/** The path of the first of these programs that is installed. */
function findOnPath(names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return names.flatMap((name) => folders.map((each) => join(each, name))).find(existsSync)
}
