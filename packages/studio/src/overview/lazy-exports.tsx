import { toLazyScreen } from '../shell/lazy-screen.tsx'
import type { SharesExportsProps } from './shares-exports.tsx'

/** The exports of a card, whose script comes after the first screen. */
export const LazyExports = toLazyScreen<SharesExportsProps>(
  async () => (await import('./shares-exports.tsx')).SharesExports,
  0,
)
