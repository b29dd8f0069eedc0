import { findProduct } from '../catalogue/catalogue.ts'
import { promotion, selectItem } from '../events/ga4.ts'
import { pushEvent } from './globals.ts'

/** Reports products chosen from a list, and promotions followed. One listener serves the whole page. */
export function startClicks(): void {
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return
    const chosen = target.closest<HTMLElement>('[data-item]')
    if (chosen) reportItem(chosen)
    const followed = target.closest<HTMLElement>('[data-promotion-id]')?.dataset
    if (followed?.promotionId) {
      const { promotionId: id, promotionName: name = id } = followed
      pushEvent(promotion('select_promotion', { id, name }))
    }
  })
}

function reportItem(link: HTMLElement): void {
  const list = link.closest<HTMLElement>('[data-list-id]')
  const product = findProduct(link.dataset.item ?? '')
  if (!list || !product) return
  const { listId: id = '', listName: name = id } = list.dataset
  const index = [...list.querySelectorAll('[data-item]')].indexOf(link)
  pushEvent(selectItem({ id, name }, product, index))
}
