/** Small texts kept for the next visit. It never throws: where the browser refuses, they last until the page closes. */
export interface Keep {
  read(key: string): string | null
  write(key: string, text: string): void
  remove(key: string): void
}

/** `open` gives the browser's storage; reading `localStorage` itself throws where storage is forbidden. */
export function createKeep(open: () => Storage): Keep {
  const here = new Map<string, string>()
  return {
    read(key) {
      return here.get(key) ?? attempt(() => open().getItem(key)) ?? null
    },
    write(key, text) {
      here.set(key, text)
      attempt(() => open().setItem(key, text))
    },
    remove(key) {
      here.delete(key)
      attempt(() => open().removeItem(key))
    },
  }
}

function attempt<Value>(work: () => Value): Value | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
