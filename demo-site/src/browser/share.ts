import { byId, setText } from './dom.ts'
import { pushEvent } from './globals.ts'

/** Copies the address of a guide. */
export function startShare(): void {
  const button = byId('share')
  button?.addEventListener('click', async () => {
    const copied = await copy(location.href)
    setText('share-status', copied ? 'Copied.' : `Copy it from here: ${location.href}`)
    const item_id = button.dataset.guide ?? ''
    pushEvent({ event: 'share', method: 'copy_link', content_type: 'guide', item_id })
  })
}

/** False where the browser has no clipboard for us, as on plain http. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
