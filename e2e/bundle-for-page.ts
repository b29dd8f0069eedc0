import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** A module of ours as a script for a page, which finds what it exports under a name; `entry` is what imports call it. */
export async function bundleForPage(entry: string, name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
    conditions: ['segue:source'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: name,
  })
  return outputFiles[0]?.text ?? ''
}
