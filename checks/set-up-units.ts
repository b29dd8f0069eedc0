import { MessageChannel } from 'node:worker_threads'
import fc from 'fast-check'

// Random tests draw the same cases in every run, so that a red run can be repeated; `SEGUE_SEED=7 npm run unit` draws others.
fc.configureGlobal({ seed: Number(process.env.SEGUE_SEED ?? 20261122) })

// happy-dom has none of its own.
globalThis.MessageChannel ??= MessageChannel as unknown as typeof globalThis.MessageChannel
