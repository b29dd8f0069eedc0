import { useEffect } from 'preact/hooks'
import { REFRESH_MS } from '../limits.ts'

/** Loads again what others may have changed: every so often while somebody looks, and when they come back to the tab. */
export function useRefresh(reload: () => void): void {
  useEffect(() => {
    const refresh = () => {
      if (document.visibilityState === 'visible') reload()
    }
    const timer = setInterval(refresh, REFRESH_MS)
    document.addEventListener('visibilitychange', refresh)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', refresh)
    }
  }, [reload])
}
