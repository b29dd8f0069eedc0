import { type Contender, HAND_WRITTEN, SERVED } from '../contender.ts'
import { toScript } from './to-script.ts'

/** What nobody can beat: the server did it. */
export const served: Contender = { name: SERVED, head: '', files: {}, isServed: true }

/** The limit that Segue is measured against. */
export function handWritten(root: string): Contender {
  return {
    name: HAND_WRITTEN,
    head: `<script>${toScript(root, 'hand-written').trim()}</script>`,
    files: {},
    tracks: true,
  }
}
