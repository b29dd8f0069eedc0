export { FINDINGS, type Finding, type FindingCode } from './finding.ts'
export { lint } from './lint.ts'
export { sampleVisitors } from './sample-visitors.ts'
export type { LintOptions, Power } from './world.ts'
