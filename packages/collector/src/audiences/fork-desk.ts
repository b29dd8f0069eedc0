import { type ChildProcess, fork } from 'node:child_process'
import { CollectorError } from '../errors.ts'
import type { CountTask, Desk, HistoryPage, ReplayTask, WordsTask } from './desk.ts'

/** To the desk's process: a question, numbered so that its answer finds it, or that nobody waits for one any more. */
export type DeskRequest =
  | { readonly number: number; readonly method: 'take'; readonly asked: HistoryPage }
  | { readonly number: number; readonly method: 'count'; readonly asked: CountTask }
  | { readonly number: number; readonly method: 'replay'; readonly asked: ReplayTask }
  | { readonly number: number; readonly method: 'listWords'; readonly asked: WordsTask }
  | { readonly cancelled: number }

/** From the desk's process. */
export type DeskAnswer =
  | { readonly number: number; readonly value?: unknown }
  | { readonly number: number; readonly failure: string }

/**
 * A desk in a process of its own: trying rules on thousands of visitors takes seconds, for which events must not wait.
 * Once the process has ended, every question is refused. `file` is the built `audience-process`.
 */
export function forkDesk(file: string): Desk {
  const child: ChildProcess = fork(file, [], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const pending = new Map<number, Pending>()
  let numbers = 0
  child.on('message', (answer: DeskAnswer) => {
    const call = pending.get(answer.number)
    pending.delete(answer.number)
    if ('failure' in answer) call?.fail(new Error(answer.failure))
    else call?.done(answer.value)
  })
  const end = () => {
    for (const { fail } of pending.values()) fail(ended())
    pending.clear()
  }
  child.once('error', end)
  child.once('exit', end)

  function ask<Value>(method: string, asked: unknown, signal?: AbortSignal): Promise<Value> {
    if (!child.connected) return Promise.reject(ended())
    numbers += 1
    const number = numbers
    const cancel = () => child.connected && child.send({ cancelled: number })
    signal?.addEventListener('abort', cancel, { once: true })
    const answer = new Promise<unknown>((done, fail) => {
      pending.set(number, { done, fail })
      child.send({ number, method, asked } as DeskRequest, (error) => error && fail(ended()))
    })
    return answer.finally(() => signal?.removeEventListener('abort', cancel)) as Promise<Value>
  }

  return {
    take: (page) => ask('take', page),
    count: (task, signal) => ask('count', task, signal),
    replay: (task, signal) => ask('replay', task, signal),
    listWords: (task, signal) => ask('listWords', task, signal),
    stop: () => child.kill('SIGKILL'),
  }
}

interface Pending {
  readonly done: (value: unknown) => void
  readonly fail: (error: Error) => void
}

function ended(): CollectorError {
  return new CollectorError('AUDIENCES_TOO_SLOW', { retryAfterSeconds: 2 })
}
