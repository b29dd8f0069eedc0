import { findProduct } from '../catalogue/catalogue.ts'
import { readAccount, startAccount, toAccount } from './account.ts'
import { byId, setText, show } from './dom.ts'
import { pushEvent } from './globals.ts'
import { miniLine } from './mini-line.ts'
import { forget, readTexts, writeJson } from './storage.ts'

/** Signing in and out, and the list of saved products. */
export function startAccountPage(): void {
  const form = byId('sign-in', HTMLFormElement)
  if (!form) return
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    signIn(new FormData(form))
  })
  byId('sign-out')?.addEventListener('click', () => {
    forget('shop_account')
    startAccount()
    showState()
  })
  showState()
  showSaved()
}

function signIn(form: FormData): void {
  const account = toAccount(form)
  const members = readTexts('shop_members')
  const known = members.includes(account.userId)
  writeJson('shop_account', account)
  if (!known) writeJson('shop_members', [...members, account.userId].slice(-MEMBERS_KEPT))
  startAccount()
  pushEvent({ event: known ? 'login' : 'sign_up', method: 'email' })
  showState()
  byId('hello')?.focus()
}

function showState(): void {
  const account = readAccount()
  show('signed-in', account !== undefined)
  show('signed-out', account === undefined)
  if (!account) return
  setText('hello', `Hello, ${account.firstName}`)
  setText('plan-line', PLAN_LINES[account.plan])
}

function showSaved(): void {
  const products = readTexts('shop_wishlist').flatMap((slug) => findProduct(slug) ?? [])
  byId('saved-lines')?.replaceChildren(
    ...products.map((product) => miniLine(product, product.kind)),
  )
  show('saved-empty', products.length === 0)
}

const PLAN_LINES = {
  club: 'You are in the Cairn Club: one free repair a year, and the first pick of the returns shelf.',
  guest: 'You are not in the Cairn Club yet. Sign in again with the box ticked to join.',
} as const

const MEMBERS_KEPT = 20
