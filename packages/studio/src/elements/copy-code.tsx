import { useEffect, useState } from 'preact/hooks'
import { COPIED_MS } from '../limits.ts'
import { en } from '../messages/en.ts'
import { Icon } from './icon.tsx'

/** A command to be copied, with its button. */
export function CopyCode({ text }: { text: string }) {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), COPIED_MS)
    return () => clearTimeout(timer)
  }, [copied])

  async function copy() {
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }

  return (
    <span class="copy-code">
      <code>{text}</code>
      <button class="button button-quiet" type="button" onClick={copy}>
        <Icon name={copied ? 'done' : 'copy'} />
        <span aria-live="polite">{copied ? en.common.copied : en.common.copy}</span>
      </button>
    </span>
  )
}
