/** What kind of browser a name stands for, in few classes: too coarse to tell two visitors apart. */
export interface BrowserClass {
  readonly browser: string
  readonly os: string
  readonly device: 'phone' | 'tablet' | 'desktop'
}

/** The class of a browser's name (`User-Agent`). What no row knows is `other`; its device is a guess. */
export function toBrowserClass(name: string): BrowserClass {
  const find = (rows: readonly Row[]) =>
    rows.find(([pattern]) => pattern.test(name))?.[1] ?? 'other'
  return { browser: find(BROWSERS), os: find(SYSTEMS), device: toDevice(name) }
}

/** Android says `Mobile` on phones only; an iPad that asks for desktop pages cannot be told from a Mac. */
function toDevice(name: string): BrowserClass['device'] {
  if (/iPad|Tablet|Silk|PlayBook|Android(?!.*Mobile)/.test(name)) return 'tablet'
  return /Mobi|iPhone|iPod|Windows Phone/.test(name) ? 'phone' : 'desktop'
}

type Row = readonly [pattern: RegExp, name: string]

/** In this order: most browsers also claim to be those further down. */
const BROWSERS: readonly Row[] = [
  [/Edg(e|A|iOS)?\//, 'edge'],
  [/OPR\/|Opera|OPT\//, 'opera'],
  [/SamsungBrowser\//, 'samsung'],
  [/YaBrowser\//, 'yandex'],
  [/Vivaldi\//, 'vivaldi'],
  [/UCBrowser\/|UBrowser\//, 'uc'],
  [/DuckDuckGo\/|Ddg\//, 'duckduckgo'],
  [/FBAN|FBAV|Instagram|Line\/|MicroMessenger|TikTok|Snapchat|Pinterest/, 'in-app'],
  [/Firefox\/|FxiOS\//, 'firefox'],
  [/Chrome\/|CriOS\/|Chromium\//, 'chrome'],
  [/Version\/.*Safari\/|iPhone.*AppleWebKit|iPad.*AppleWebKit/, 'safari'],
]

const SYSTEMS: readonly Row[] = [
  [/Windows/, 'windows'],
  [/iPhone|iPad|iPod/, 'ios'],
  [/Android/, 'android'],
  [/CrOS/, 'chromeos'],
  [/Mac OS X|Macintosh/, 'macos'],
  [/Linux|X11/, 'linux'],
]
