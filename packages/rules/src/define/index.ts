export { defineConfig, type SiteNames, type WithNames } from './define-config.ts'
export { type NameLists, namesOf, toTypeText } from './to-type-text.ts'
