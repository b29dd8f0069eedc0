import type { Experience } from '@segue/protocol'
import { findAddress } from '../site/find-address.ts'

/** The first page of an experience that is told exactly, on the site's first origin. */
export function toPageAddress({ pages = [] }: Experience, origins: readonly string[]): string {
  const path = pages.find((page) => !page.includes('*')) ?? '/'
  return `${findAddress(origins) ?? ''}${path}`
}
