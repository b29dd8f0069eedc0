export { defineConfig, type SiteNames, type WithNames } from './define-config.ts'
export { type NameLists, namesOf } from './names-of.ts'
export { type SiteShapes, shapesOf } from './shapes-of.ts'
export { toTypeText } from './to-type-text.ts'
