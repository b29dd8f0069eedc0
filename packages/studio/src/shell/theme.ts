import { type Signal, signal } from '@preact/signals'
import type { Keep } from '../keep/keep.ts'

/** How the studio looks: as the system says, or as its person chose. */
export type Theme = 'system' | 'light' | 'dark'

/** The chosen theme, set on the root element from the start and kept when it changes. */
export function createTheme(keep: Keep, root: HTMLElement): Signal<Theme> {
  const kept = keep.read(THEME_KEY)
  const theme = signal<Theme>(kept === 'light' || kept === 'dark' ? kept : 'system')
  theme.subscribe((value) => {
    if (value === 'system') delete root.dataset.theme
    else root.dataset.theme = value
    keep.write(THEME_KEY, value)
  })
  return theme
}

const THEME_KEY = 'segue-studio:theme'
