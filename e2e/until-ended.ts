import type { ChildProcess } from 'node:child_process'

/** Resolves when a process has ended, at once where it has already. */
export function untilEnded(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) done()
    else child.once('exit', () => done())
  })
}
