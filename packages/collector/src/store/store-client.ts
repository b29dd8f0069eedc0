import { type ChildProcess, fork } from 'node:child_process'
import { CollectorError, type ErrorCode } from '../errors.ts'
import { STORE_LOCK_MS_MAX, STORE_RESTART_MS_MAX, STORE_START_MS_MAX } from '../limits.ts'
import type { StoreCall, StoreMessage, StoreQuestions, StoreRequest } from './messages.ts'

/** The store as the collector sees it: questions travel to the store process and back. */
export interface StoreClient extends StoreQuestions {
  /** Drains every sealed segment there is. Damaged ones are set aside and told to `onError`. */
  readonly drain: () => Promise<void>
  /** Whether the store process holds the store now. */
  readonly isReady: () => boolean
  /** Closes the store and ends its process. */
  readonly stop: () => Promise<void>
}

/** What a store client needs. `file` is the built store process. */
export interface StoreClientOptions {
  readonly file: string
  readonly args: readonly string[]
  readonly onError: (error: unknown) => void
}

/**
 * Starts the store process and waits until it holds the store. Should it die later, it is started again, at first at
 * once and then ever more slowly, and drains what has gathered meanwhile; so it goes on where the file cannot be opened again,
 * on a full disk for instance. While it is away every call rejects with `STORE_UNAVAILABLE`; acknowledgements do not depend on
 * it.
 */
export async function startStore(options: StoreClientOptions): Promise<StoreClient> {
  const pending = new Map<number, Pending>()
  let numbers = 0
  let child: ChildProcess | undefined
  let ready = false
  let wasReady = false
  let stopping = false
  let restartMs = RESTART_MS_MIN

  const firstReady = new Promise<void>((done, fail) => {
    const lockedUntil = Date.now() + STORE_LOCK_MS_MAX
    const timer = setTimeout(() => giveUp(TOO_SLOW), STORE_START_MS_MAX)
    const giveUp = (text: string) => {
      clearTimeout(timer)
      stopping = true
      child?.kill('SIGKILL')
      fail(new Error(text))
    }
    start({
      onReady() {
        wasReady = true
        clearTimeout(timer)
        done()
      },
      onUnopened(text) {
        if (wasReady) options.onError(new Error(`The store could not be opened again. ${text}`))
        else if (!isLocked(text)) giveUp(`The store could not be opened. ${text}\n${REMEDY}`)
        else if (Date.now() > lockedUntil) giveUp(`${IN_USE} ${text}`)
      },
    })
  })

  function start(listener: StartListener): void {
    const started = fork(options.file, options.args, {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    child = started
    started.on('message', (message: StoreMessage) => {
      if ('unopened' in message) return listener.onUnopened(message.unopened)
      if (!('ready' in message)) return settle(message)
      ready = true
      restartMs = RESTART_MS_MIN
      drain().catch(options.onError)
      listener.onReady()
    })
    started.on('exit', (code, signal) => {
      ready = false
      for (const { fail } of pending.values()) fail(unavailable())
      pending.clear()
      if (stopping) return
      options.onError(new Error(`The store process ended (${signal ?? code}); starting it again.`))
      setTimeout(() => stopping || start(listener), restartMs)
      restartMs = Math.min(restartMs * 2, STORE_RESTART_MS_MAX)
    })
  }

  function settle(message: Extract<StoreMessage, { number: number }>): void {
    const call = pending.get(message.number)
    pending.delete(message.number)
    if (call === undefined) return
    if ('failure' in message) call.fail(toError(message.failure))
    else call.done(message.value)
  }

  function ask<Value>(call: StoreCall): Promise<Value> {
    if (!ready || child === undefined) return Promise.reject(unavailable())
    numbers += 1
    const request: StoreRequest = { ...call, number: numbers }
    const asked = child
    return new Promise((done, fail) => {
      pending.set(request.number, { done: done as (value: unknown) => void, fail })
      asked.send(request, (error) => {
        if (error !== null && pending.delete(request.number)) fail(unavailable())
      })
    })
  }

  function passOn<Method extends keyof StoreQuestions>(method: Method): StoreQuestions[Method] {
    const passed = (asked: unknown) => ask({ method, asked } as StoreCall)
    return passed as unknown as StoreQuestions[Method]
  }

  async function drain(): Promise<void> {
    const damaged = await ask<readonly string[]>({ method: 'drain' })
    for (const reason of damaged) options.onError(new Error(`A segment was set aside. ${reason}`))
  }

  await firstReady
  return {
    drain,
    listEvents: passOn('listEvents'),
    listBadEvents: passOn('listBadEvents'),
    listRejected: passOn('listRejected'),
    listHistories: passOn('listHistories'),
    listRecentVisitors: passOn('listRecentVisitors'),
    listToldHistories: passOn('listToldHistories'),
    findVisitors: passOn('findVisitors'),
    readVisitor: passOn('readVisitor'),
    report: passOn('report'),
    exportRows: passOn('exportRows'),
    erase: passOn('erase'),
    removeOlder: passOn('removeOlder'),
    copyTo: passOn('copyTo'),
    watch: passOn('watch'),
    readWatch: passOn('readWatch'),
    look: passOn('look'),
    touch: passOn('touch'),
    listMoves: passOn('listMoves'),
    listMembers: passOn('listMembers'),
    pushMembers: passOn('pushMembers'),
    isReady: () => ready,
    async stop() {
      if (stopping) return
      await ask({ method: 'close' }).catch(options.onError)
      stopping = true
      const ended = child
      if (ended === undefined || ended.exitCode !== null || ended.signalCode !== null) return
      await new Promise((done) => {
        ended.once('exit', done)
        ended.kill('SIGKILL')
      })
    },
  }
}

interface StartListener {
  readonly onReady: () => void
  readonly onUnopened: (text: string) => void
}

interface Pending {
  readonly done: (value: unknown) => void
  readonly fail: (error: Error) => void
}

function toError(failure: { readonly code?: ErrorCode; readonly text: string }): Error {
  return failure.code === undefined ? new Error(failure.text) : new CollectorError(failure.code)
}

function isLocked(text: string): boolean {
  return /lock on file/i.test(text)
}

function unavailable(): CollectorError {
  return new CollectorError('STORE_UNAVAILABLE', { retryAfterSeconds: 2 })
}

const RESTART_MS_MIN = 50
const IN_USE = 'Another collector runs with the same data directory.'
const REMEDY = 'docs/operating.md tells what to do when its file is damaged.'
const TOO_SLOW = `The store could not be opened within ${STORE_START_MS_MAX / 1_000} seconds.`
