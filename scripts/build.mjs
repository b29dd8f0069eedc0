/**
 * `npm run build`: builds everything, in two processes at once, since the minifier keeps a processor busy. The exit code
 * says whether all of it could be built.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const cwd = fileURLToPath(new URL('..', import.meta.url))
const rollup = 'node_modules/rollup/dist/bin/rollup'

const codes = await Promise.all(
  ['scripts', 'programs'].map(async (half) => {
    const words = [rollup, '-c', '--silent', '--configHalf', half]
    const [code] = await once(spawn(process.execPath, words, { cwd, stdio: 'inherit' }), 'exit')
    return code
  }),
)
process.exit(codes.every((code) => code === 0) ? 0 : 1)
