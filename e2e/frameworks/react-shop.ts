import { createElement, type ReactElement, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot, hydrateRoot } from 'react-dom/client'
import type { StartShop } from './running-shop.ts'
import { describeShop, type Tree } from './shop-tree.ts'

interface ShopProps {
  readonly turn: number
  readonly onReady?: (setTurn: (turn: number) => void) => void
}

/** The shop as a React component. */
export function Shop({ turn: first, onReady }: ShopProps): ReactElement {
  const [turn, setTurn] = useState(first)
  useEffect(() => onReady?.(setTurn), [onReady])
  return createElement('main', null, describeShop(turn).map(toElement))
}

/** Renders with React 19. */
export const startShop: StartShop = (app, how, onReady) => {
  let setTurn = (_: number): void => {}
  const shop = createElement(Shop, {
    turn: 0,
    onReady(set) {
      setTurn = set
      onReady()
    },
  })
  const root = how === 'hydrate' ? hydrateRoot(app, shop) : createRoot(app)
  if (how === 'create') root.render(shop)
  return {
    render: async (turn) => flushSync(() => setTurn(turn)),
    unmount: () => root.unmount(),
  }
}

function toElement(tree: Tree): ReactElement | string {
  if (typeof tree === 'string') return tree
  const { tag, key, props, children } = tree
  const { class: className, ...rest } = props
  return createElement(tag, { ...rest, key, className }, ...children.map(toElement))
}
