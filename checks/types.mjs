/**
 * Type-checks every package against its own world (no DOM in `rules`, no Node in `sdk`), then everything with its
 * tests. Answers with tsc's own messages; the exit code says whether all of it holds.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const tsc = join(root, 'node_modules/typescript/bin/tsc')
const packages = readdirSync(join(root, 'packages')).map((name) => `packages/${name}`)
const projects = [...packages, 'demo-site', 'e2e', 'bench', '.']
  .map((folder) => join(folder, 'tsconfig.json'))
  .filter((project) => existsSync(join(root, project)))

let failed = 0
for (const project of projects) {
  const { status } = spawnSync(process.execPath, [tsc, '--noEmit', '-p', project], {
    cwd: root,
    stdio: 'inherit',
  })
  if (status !== 0) failed += 1
}
console.log(`types: ${projects.length - failed} projects passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
