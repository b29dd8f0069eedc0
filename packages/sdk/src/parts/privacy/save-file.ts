/** Hands a text over as a download. */
export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Browsers read the address after the click: taking it back at once would cancel the download in some.
  setTimeout(() => URL.revokeObjectURL(url), REVOKE_MS)
}

const REVOKE_MS = 10_000
