/** What a visitor looks through. */
export interface Device {
  readonly kind: 'mobile' | 'tablet' | 'desktop'
  readonly share: number
  readonly viewportWidth: number
  readonly touch: boolean
  /** Sent with each request: the collector flags what looks like a robot. */
  readonly userAgent: string
}

/** Phones. */
export const PHONES: readonly Device[] = [
  {
    kind: 'mobile',
    share: 6,
    viewportWidth: 390,
    touch: true,
    userAgent:
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
  },
  {
    kind: 'mobile',
    share: 5,
    viewportWidth: 412,
    touch: true,
    userAgent:
      'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Mobile Safari/537.36',
  },
]

/** Everything larger than a phone. */
export const LARGER_DEVICES: readonly Device[] = [
  {
    kind: 'desktop',
    share: 10,
    viewportWidth: 1536,
    touch: false,
    userAgent:
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Safari/537.36',
  },
  {
    kind: 'desktop',
    share: 5,
    viewportWidth: 1440,
    touch: false,
    userAgent:
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15',
  },
  {
    kind: 'desktop',
    share: 2,
    viewportWidth: 1280,
    touch: false,
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:141.0) Gecko/20100101 Firefox/141.0',
  },
  {
    kind: 'tablet',
    share: 2,
    viewportWidth: 820,
    touch: true,
    userAgent:
      'Mozilla/5.0 (iPad; CPU OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
  },
]
