import { createApp, createSSRApp, h, nextTick, ref, type VNode } from 'vue'
import type { StartShop } from './running-shop.ts'
import { describeShop, type Tree } from './shop-tree.ts'

/** The turn that the shop shows. */
const turn = ref(0)

/** The shop as a Vue component. */
export const Shop: { render(): VNode } = {
  render: () => h('main', describeShop(turn.value).map(toNode)),
}

/** Renders with Vue 3. */
export const startShop: StartShop = (app, how, onReady) => {
  turn.value = 0
  const shop = how === 'hydrate' ? createSSRApp(Shop) : createApp(Shop)
  shop.mount(app)
  onReady()
  return {
    render(next) {
      turn.value = next
      return nextTick()
    },
    unmount: () => shop.unmount(),
  }
}

function toNode(tree: Tree): VNode | string {
  if (typeof tree === 'string') return tree
  const { tag, key, props, children } = tree
  return h(tag, { ...props, key }, children.map(toNode))
}
