import { toBrowserFamily, toSystemFamily } from '@segue/protocol'

/** What kind of browser a name stands for, in few classes: too coarse to tell two visitors apart. */
export interface BrowserClass {
  readonly browser: string
  readonly os: string
  readonly device: 'phone' | 'tablet' | 'desktop'
}

/** The class of a browser's name (`User-Agent`). What no row knows is `other`; its device is a guess. */
export function toBrowserClass(name: string): BrowserClass {
  const { browser } = toBrowserFamily(name)
  return { browser, os: toSystemFamily(name), device: toDevice(name) }
}

/** Android says `Mobile` on phones only; an iPad that asks for desktop pages cannot be told from a Mac. */
function toDevice(name: string): BrowserClass['device'] {
  if (/iPad|Tablet|Silk|PlayBook|Android(?!.*Mobile)/.test(name)) return 'tablet'
  return /Mobi|iPhone|iPod|Windows Phone/.test(name) ? 'phone' : 'desktop'
}
