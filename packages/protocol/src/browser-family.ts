/** The family of a browser and its major version, as far as its name (`User-Agent`) tells one. */
export interface BrowserFamily {
  readonly browser: string
  readonly version?: number
}

/** The family that a browser's name stands for: one of {@link BROWSER_FAMILIES}. What no row knows is `other`. */
export function toBrowserFamily(name: string): BrowserFamily {
  for (const [pattern, browser] of BROWSERS) {
    const found = pattern.exec(name)
    if (!found) continue
    const rest = name.slice(found.index + found[0].length)
    const version = found[0].endsWith('/') ? Number.parseInt(rest, 10) : Number.NaN
    return { browser, ...(version >= 0 && { version }) }
  }
  return { browser: OTHER }
}

/** The system that a browser's name stands for: one of {@link SYSTEM_FAMILIES}. What no row knows is `other`. */
export function toSystemFamily(name: string): string {
  return SYSTEMS.find(([pattern]) => pattern.test(name))?.[1] ?? OTHER
}

type Row = readonly [pattern: RegExp, family: string]

const OTHER = 'other'

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
  [/Version\/(?=.*Safari\/)/, 'safari'],
  [/iPhone.*AppleWebKit|iPad.*AppleWebKit/, 'safari'],
]

const SYSTEMS: readonly Row[] = [
  [/Windows/, 'windows'],
  [/iPhone|iPad|iPod/, 'ios'],
  [/Android/, 'android'],
  [/CrOS/, 'chromeos'],
  [/Mac OS X|Macintosh/, 'macos'],
  [/Linux|X11/, 'linux'],
]

/** Every family of browsers that is told apart. */
export const BROWSER_FAMILIES: readonly string[] = [
  ...['chrome', 'edge', 'firefox', 'safari', 'opera', 'samsung', 'yandex', 'vivaldi', 'uc'],
  ...['duckduckgo', 'in-app', OTHER],
]
/** Every family of systems that is told apart. */
export const SYSTEM_FAMILIES: readonly string[] = [
  ...['windows', 'macos', 'ios', 'android', 'chromeos', 'linux', OTHER],
]
