import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

/** An application somewhere else that has installed the package, as a site's developer does, from a tarball. */
let app = ''

beforeAll(() => {
  app = realpathSync(mkdtempSync(join(tmpdir(), 'segue-npm-')))
  // The build is there already: what is packed is what it made.
  run('npm', ['pack', '--ignore-scripts', '--pack-destination', app], at('packages/sdk'))
  const tarball = readdirSync(app).find((file) => file.endsWith('.tgz')) ?? 'none'
  cpSync(at('e2e/sdk/npm-types'), app, { recursive: true })
  writeFileSync(join(app, 'package.json'), '{"private":true,"type":"module"}')
  run('npm', ['install', '--offline', '--no-audit', '--no-fund', `./${tarball}`])
})

afterAll(() => rmSync(app, { recursive: true, force: true }))

test('the package brings everything along: nothing else is installed', () => {
  expect(readdirSync(join(app, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
    '@segue',
  ])
  expect(readdirSync(join(app, 'node_modules/@segue'))).toEqual(['sdk'])
})

test('an application in TypeScript compiles against it, and its mistakes are found', () => {
  run(process.execPath, [at('node_modules/typescript/bin/tsc'), '-p', '.'])
})

test('a page with the tag has the types of what it calls, and makes Segue’s own events narrower', () => {
  const text = `import '${PACKAGE}/global'
    import type { FormProps } from '${PACKAGE}'
    declare module '${PACKAGE}' {
      interface EventProps {
        form_submit: FormProps & { readonly form_id: 'newsletter' | 'contact' }
      }
    }
    window.segue.push(['track', 'form_submit', { form_id: 'contact' }])
    // @ts-expect-error: the site has two forms
    window.segue.push(['track', 'form_submit', { form_id: 'login' }])
    // @ts-expect-error: there is no such call
    window.segue.push(['trak', 'form_submit'])
    window.segue.on('stage', ({ to }) => console.log(to.length))`
  writeFileSync(join(app, 'tag.ts'), text)
  run(process.execPath, [at('node_modules/typescript/bin/tsc'), '-p', '.'])
})

test('an application with every entry bundles', () => {
  const parts = ['explain', 'preview', 'export-my-data', 'privacy', 'debug', 'vitals']
  const loads = parts.map((part) => `import('${PACKAGE}/${part}')`)
  const text = `import { startSite } from './site.ts'\nconsole.log(startSite, [${loads}])\n`
  writeFileSync(join(app, 'app.ts'), text)
  const options = ['app.ts', '--bundle', '--format=esm', '--splitting', '--outdir=out']
  run(at('node_modules/esbuild/bin/esbuild'), options)
  expect(readdirSync(join(app, 'out')).length).toBeGreaterThan(parts.length)
})

test('a server imports its entry', () => {
  const text = `const { createUserToken } = await import('${PACKAGE}/server')
    process.stdout.write(typeof (await createUserToken('0123456789abcdef0123456789abcdef', 'u1')))`
  expect(run(process.execPath, ['--input-type=module', '-e', text])).toBe('string')
})

/** Runs a command in the application's folder, or in another. What it printed; throws when it fails. */
function run(command: string, args: readonly string[], cwd = app): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stdout}${stderr}`)
  return stdout
}

function at(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url))
}

const PACKAGE = '@segue/sdk'
