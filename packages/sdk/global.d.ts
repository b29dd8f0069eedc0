import type { Segue } from './dist/index.js'

declare global {
  interface Window {
    /**
     * What the tag makes. Until the script has run only `push` is there, and keeps calls for it; without the stub and
     * before the tag there is nothing at all.
     */
    segue: Segue
  }
}
