import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'

/** Which part of the draft is opened, by its id: at first the one that the address names (`?open=runner`). */
export function useOpened(): readonly [string | null, (id: string | null) => void] {
  const { path, query, route } = useLocation()
  const { open } = query
  const [opened, setOpened] = useState<string | null>(open ?? null)
  useEffect(() => {
    if (open !== undefined) setOpened(open)
  }, [open])
  function set(id: string | null) {
    setOpened(id)
    // The address no longer says what is on the screen; the same link has to open it again.
    if (open !== undefined && open !== id) route(path, true)
  }
  return [opened, set]
}
