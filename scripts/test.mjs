/**
 * `npm test`: sets a fresh clone up, the browser included, then runs everything: types, lint, units with the checks
 * on layers, sizes and documents, and the end-to-end tests. Ends with one plain line of counts.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, installPackages, ROOT } from './setup.mjs'

installPackages()
build()
const { ensureBrowser } = await import('./browser.mjs')
const browser = await ensureBrowser().catch((error) => {
  console.error(error.message)
  process.exit(1)
})
console.log(`Browser: ${browser}`)

const cache = join(ROOT, '.cache')
mkdirSync(cache, { recursive: true })
const results = [
  runStep('types', ['checks/types.mjs']),
  runStep('lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']),
  runVitest('unit*'),
  runVitest('e2e*'),
]
const passed = results.reduce((sum, result) => sum + result.passed, 0)
const failed = results.reduce((sum, result) => sum + result.failed, 0)
const summary = `${passed} passed, ${failed} failed`
writeFileSync(join(cache, 'test-summary.txt'), `${summary}\n`)
console.log(`\n${summary}`)
process.exit(failed === 0 ? 0 : 1)

function runStep(name, words) {
  console.log(`\n== ${name}`)
  const { status } = spawnSync(process.execPath, words, { cwd: ROOT, stdio: 'inherit' })
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** A run that breaks before it reports, or that finds no test, counts as one failure: it never passes silently. */
function runVitest(project) {
  const file = join(cache, `${project.replace('*', '')}.json`)
  rmSync(file, { force: true })
  const words = ['node_modules/vitest/vitest.mjs', 'run', '--project', project]
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const step = runStep(project, [...words, ...reporters])
  if (!existsSync(file)) return { passed: 0, failed: 1 }
  const report = JSON.parse(readFileSync(file, 'utf8'))
  const failures = report.numFailedTests + report.numPendingTests
  const broken = step.failed > 0 && failures === 0 ? 1 : 0
  const empty = report.numPassedTests === 0 && failures === 0 ? 1 : 0
  return { passed: report.numPassedTests, failed: failures + Math.max(broken, empty) }
}
