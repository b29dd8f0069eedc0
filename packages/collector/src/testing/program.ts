import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'
import { type Client, createClient } from './client.ts'
import { createEnvironment } from './environment.ts'
import { createFolder } from './folder.ts'

/** A collector running as a process of its own. */
export interface Program extends Client {
  readonly data: string
  readonly child: ChildProcess
  /** What it wrote to its log so far. */
  readonly logged: () => string
  /** Ends it with a signal; gives the exit code. */
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>
}

/** How to start a program under test. */
export interface ProgramOptions {
  /** The built program. */
  readonly main: string
  readonly data?: string
  readonly env?: Readonly<Record<string, string>>
}

/** Starts a collector with the test site on a free port. It ends with the test. */
export async function startProgram(options: ProgramOptions): Promise<Program> {
  const data = options.data ?? createFolder()
  const child = spawn(process.execPath, [options.main], {
    env: { ...process.env, ...createEnvironment(data), ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let logged = ''
  child.stderr.on('data', (chunk) => {
    logged += chunk
  })
  const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)))
  const ready = await Promise.race([readReady(child), ended])
  if (ready === null || typeof ready === 'number') throw new Error(`exit ${ready}: ${logged}`)
  return {
    ...createClient(ready.url, ready.key),
    data,
    child,
    logged: () => logged,
    end(signal) {
      child.kill(signal)
      return ended
    },
  }
}

function readReady(child: ChildProcess): Promise<{ url: string; key: string }> {
  return new Promise((done) => {
    if (child.stdout === null) return
    createInterface({ input: child.stdout }).once('line', (line) => {
      const { url, sites } = JSON.parse(line)
      done({ url, key: sites[0].key })
    })
  })
}
