/** A hundred names of browsers that people use, with the class of each. */
export const BROWSER_NAMES: readonly (readonly [
  name: string,
  browser: string,
  os: string,
  device: string,
])[] = versions().flatMap(toNames)

/** Ten generations: the versions of Chromium, Firefox and Safari that went together. */
function versions(): readonly Generation[] {
  return Array.from({ length: 10 }, (_, age) => ({
    chromium: 146 - age * 5,
    firefox: 148 - age * 5,
    safari: `${26 - Math.floor(age / 2)}.${age % 2}`,
    ios: `${26 - Math.floor(age / 2)}_${age % 2}`,
    android: 16 - Math.floor(age / 2),
  }))
}

interface Generation {
  readonly chromium: number
  readonly firefox: number
  readonly safari: string
  readonly ios: string
  readonly android: number
}

function toNames({ chromium, firefox, safari, ios, android }: Generation) {
  const blink = (system: string, rest = '') =>
    `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${chromium}.0.0.0 ${rest}Safari/537.36`
  const webkit = (system: string, rest: string) =>
    `Mozilla/5.0 (${system}) AppleWebKit/605.1.15 (KHTML, like Gecko) ${rest}Safari/604.1`
  const gecko = (system: string) =>
    `Mozilla/5.0 (${system}; rv:${firefox}.0) Gecko/20100101 Firefox/${firefox}.0`
  const [windows, mac] = ['Windows NT 10.0; Win64; x64', 'Macintosh; Intel Mac OS X 10_15_7']
  const phone = `Linux; Android ${android}; K`
  const iphone = `iPhone; CPU iPhone OS ${ios} like Mac OS X`
  const samsung = `SamsungBrowser/${Math.floor(chromium / 5)}.0 `
  return [
    [blink(windows), 'chrome', 'windows', 'desktop'],
    [blink('X11; CrOS x86_64 14541.0.0'), 'chrome', 'chromeos', 'desktop'],
    [blink(phone, 'Mobile '), 'chrome', 'android', 'phone'],
    [`${blink(windows)} Edg/${chromium}.0.0.0`, 'edge', 'windows', 'desktop'],
    [`${blink(mac)} OPR/${chromium - 16}.0.0.0`, 'opera', 'macos', 'desktop'],
    [blink(phone, `${samsung}Mobile `), 'samsung', 'android', 'phone'],
    [gecko('X11; Linux x86_64'), 'firefox', 'linux', 'desktop'],
    [gecko(`Android ${android}; Mobile`), 'firefox', 'android', 'phone'],
    [webkit(iphone, `Version/${safari} Mobile/15E148 `), 'safari', 'ios', 'phone'],
    [
      webkit('iPad; CPU OS 18_1 like Mac OS X', `Version/${safari} Mobile/15E148 `),
      'safari',
      'ios',
      'tablet',
    ],
  ] as const
}
