export type { ConsentChoice } from './consent.ts'
export type { Listener, Signals } from './emitter.ts'
export type { Segue } from './segue.ts'
export { type Site, type StartOptions, startSegue as createSegue } from './start.ts'
