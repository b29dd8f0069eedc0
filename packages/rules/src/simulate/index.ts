export { type History, type HistoryEvent, toTime } from './history.ts'
export { type ReplayOptions, type ReplayReport, replay } from './replay.ts'
export { createSettle, type Settled } from './settle.ts'
export { lastMoment, type Moment, simulate } from './simulate.ts'
