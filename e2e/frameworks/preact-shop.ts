import { h, hydrate, render, type VNode } from 'preact'
import type { StartShop } from './running-shop.ts'
import { describeShop, type Tree } from './shop-tree.ts'

/** The shop as a Preact component. */
export function Shop({ turn }: { readonly turn: number }): VNode {
  return h('main', null, describeShop(turn).map(toNode))
}

/** Renders with Preact. */
export const startShop: StartShop = (app, how, onReady) => {
  const show = how === 'hydrate' ? hydrate : render
  show(h(Shop, { turn: 0 }), app)
  onReady()
  return {
    render: async (turn) => render(h(Shop, { turn }), app),
    unmount: () => render(null, app),
  }
}

function toNode(tree: Tree): VNode | string {
  if (typeof tree === 'string') return tree
  const { tag, key, props, children } = tree
  return h(tag, { ...props, key }, ...children.map(toNode))
}
