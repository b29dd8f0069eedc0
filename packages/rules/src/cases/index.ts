export type { Case, CaseFile } from './case.ts'
export { expectedOf, runCase } from './run-case.ts'
