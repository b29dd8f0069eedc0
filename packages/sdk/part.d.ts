import type { Part } from './dist/index.js'

/** A part as `createSegue` takes it. */
export declare const start: Part['start']
