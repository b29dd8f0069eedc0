export { parseConfig } from './parse-config.ts'
