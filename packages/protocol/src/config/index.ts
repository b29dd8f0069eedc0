export { CONFIG_ISSUES, type ConfigIssueCode } from './issues/config-issues.ts'
export { toJsonSchema } from './json-schema.ts'
export { nearestName } from './nearest-name.ts'
export { parseConfig } from './parse-config.ts'
