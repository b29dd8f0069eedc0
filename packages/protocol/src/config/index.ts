export { CONFIG_ISSUES, type ConfigIssueCode } from './issues/config-issues.ts'
export { toJsonSchema } from './json-schema.ts'
export { parseConfig } from './parse-config.ts'
