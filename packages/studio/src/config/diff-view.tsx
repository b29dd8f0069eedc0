import { useMemo } from 'preact/hooks'
import { en } from '../messages/en.ts'
import { toHunks } from './diff-hunks.ts'
import type { DiffLine } from './line-diff.ts'

/** A difference line by line, the unchanged parts left out. Signs say what colour says, too. */
export function DiffView({ lines, label }: { lines: readonly DiffLine[]; label: string }) {
  const hunks = useMemo(() => toHunks(lines), [lines])
  if (hunks.length === 0) return <p class="muted">{en.config.noDifference}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="diff" aria-label={label} tabIndex={0}>
      {hunks.map((hunk) => (
        <table key={toKey(hunk)} class="diff-hunk">
          <tbody>
            {hunk.map((line) => (
              <tr key={`${line.before} ${line.after}`} class={`diff-line diff-${line.kind}`}>
                <td class="diff-number">{line.before}</td>
                <td class="diff-number">{line.after}</td>
                <td class="diff-sign">
                  {SIGNS[line.kind]}
                  <span class="hidden-text">{en.config.lineKinds[line.kind]}</span>
                </td>
                <td class="diff-text">{line.text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </section>
  )
}

function toKey(hunk: readonly DiffLine[]): string {
  return hunk.map(({ before, after }) => `${before} ${after}`).at(0) ?? ''
}

const SIGNS = { same: ' ', removed: '−', added: '+' }
