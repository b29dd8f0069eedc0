/** What pages do to the platform before we come. `Window` and friends are patched on purpose. */
export const HOSTILITIES: [string, () => void][] = [
  ['a clean page', () => {}],
  [
    'Prototype.js',
    () => {
      const lists = Array.prototype as unknown as { toJSON: unknown }
      lists.toJSON = function (this: unknown[]) {
        return `[${this.join()}]`
      }
      ;(Array as { from: unknown }).from = () => []
      Function.prototype.bind = function (this: unknown) {
        return () => this
      } as never
    },
  ],
  [
    'enumerable additions to Object.prototype',
    () => {
      Object.assign(Object.prototype, { extend: () => {}, extra: 'x' })
    },
  ],
  [
    'frozen intrinsics',
    () => {
      for (const intrinsic of [Object, Array, Function, Promise, Map, Set]) {
        Object.freeze(intrinsic)
        Object.freeze(intrinsic.prototype)
      }
    },
  ],
  [
    'a JSON.stringify that adds things',
    () => {
      const { stringify } = JSON
      JSON.stringify = (value: unknown) => stringify({ wrapped: value })
    },
  ],
  [
    'no console',
    () => {
      Object.defineProperty(window, 'console', { value: undefined })
    },
  ],
  [
    'an AMD loader',
    () => {
      const define = Object.assign(
        () => {
          throw new Error('anonymous define')
        },
        { amd: {} },
      )
      Object.assign(window, { define })
    },
  ],
  [
    'history wrapped twice, without the Navigation API',
    () => {
      Object.defineProperty(window, 'navigation', { value: undefined })
      for (let round = 0; round < 2; round += 1) {
        const { pushState } = history
        history.pushState = (...args) => pushState.apply(history, args)
      }
    },
  ],
]
