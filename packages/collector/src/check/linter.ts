import { type ChildProcess, type ForkOptions, fork } from 'node:child_process'
import type { ConfigFinding, SiteConfig } from '@segue/protocol'
import { LINT_MS_MAX } from '../limits.ts'

/** Looks for what is worth a look in a site config without issues; `null` when it could not be looked for. */
export type FindFindings = (config: SiteConfig) => Promise<readonly ConfigFinding[] | null>

/**
 * Looks for findings in a process of its own: trying hundreds of rules on hundreds of visitors takes seconds, for which
 * events must not wait. There is one at a time. A newer question ends the one before, whose text is outdated by then;
 * so does `LINT_MS_MAX`. `file` is the built `lint-process`.
 */
export function createLinter(file: string): FindFindings {
  let newest: ChildProcess | undefined
  return (config) =>
    new Promise((done) => {
      newest?.kill('SIGKILL')
      const child = fork(file, [], { ...QUIET, timeout: LINT_MS_MAX, killSignal: 'SIGKILL' })
      newest = child
      child.once('message', (findings) => done(findings as ConfigFinding[]))
      child.once('error', () => done(null))
      child.once('exit', () => done(null))
      child.send(config)
    })
}

const QUIET: ForkOptions = { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] }
