export { type History, type HistoryEvent, toTime } from './history.ts'
export { nextChange } from './next-change.ts'
export { type ReplayOptions, type ReplayReport, replay } from './replay.ts'
export { lastMoment, type Moment, simulate } from './simulate.ts'
