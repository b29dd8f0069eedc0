import { expect, test } from 'vitest'
import { toGrantedPage, withTracks } from './shop.ts'
import type { WireEvent } from './stand-in.ts'
import { useVisit } from './visit.ts'

const visit = useVisit()

const FORM = `<form id="join" name="club" action="/joined?from=footer">
  <input name="email"><input name="action"><input name="id"><input name="name"><input type="password" name="pass">
  <input name="plan" required><button>Join</button></form>`

const ofForms = (events: WireEvent[]) => events.filter(({ type }) => type.startsWith('form_'))
const told = (events: WireEvent[]) => ofForms(events).map(({ type, props }) => [type, props])

test('a form is started once, refused by field, submitted, and none of what was entered leaves', async () => {
  const { page, site } = visit
  site.config = withTracks('forms')
  site.pages['*'] = toGrantedPage(FORM)
  await page.goto(site.shopUrl)
  const join = {
    ...{ form_id: 'join', form_name: 'club' },
    form_destination: `${site.shopUrl}/joined`,
  }
  await page.fill('[name=email]', 'kim@secret.example')
  await page.fill('[name=pass]', 'hunter2')
  await page.click('button')
  await page.fill('[name=plan]', 'goldplan')
  await page.click('button')
  await page.waitForURL('**/joined**')
  const events = await site.until((all) => all.some(({ type }) => type === 'form_submit'))
  expect(told(events)).toEqual([
    ['form_start', join],
    ['form_error', { ...join, field_name: 'plan' }],
    ['form_submit', join],
  ])
  const props = JSON.stringify(ofForms(events).map(({ props }) => props))
  expect(props).not.toMatch(/secret|hunter2|goldplan/)
  expect(visit.errors).toEqual([])
})

test('a form that is left unsubmitted is abandoned at its last field, on the page it was on', async () => {
  const { page, site } = visit
  site.config = withTracks('forms')
  site.pages['*'] = toGrantedPage(FORM)
  await page.goto(`${site.shopUrl}/form`)
  await page.fill('[name=email]', 'kim@secret.example')
  await page.fill('[name=plan]', 'gold')
  await page.goto(`${site.shopUrl}/elsewhere`)
  const events = await site.until((all) => all.some(({ type }) => type === 'form_abandon'))
  const left = events.find(({ type }) => type === 'form_abandon')
  expect(left).toMatchObject({ page: { path: '/form' }, props: { field_name: 'plan' } })
})

test('a form that a script sends is not abandoned', async () => {
  const { page, site } = visit
  site.config = withTracks('forms')
  site.pages['*'] = toGrantedPage(FORM)
  await page.goto(`${site.shopUrl}/form`)
  await page.fill('[name=plan]', 'gold')
  await page.evaluate(() => document.querySelector('form')?.submit())
  await page.waitForURL('**/joined**')
  const events = await site.until(
    (all) => all.filter(({ type }) => type === 'page_view').length >= 2,
  )
  expect(told(events).map(([type]) => type)).toEqual(['form_start'])
})

test('a form inside a component is told as submitted and refused, not as abandoned', async () => {
  const { page, site } = visit
  site.config = withTracks('forms')
  site.pages['*'] = toGrantedPage('<div id="host"></div>')
  await page.goto(site.shopUrl)
  await page.evaluate(() => {
    const root = document.querySelector('#host')?.attachShadow({ mode: 'open' })
    const parts = '<form id="inner"><input name="city" required><button>Go</button></form>'
    root?.append(document.createRange().createContextualFragment(parts))
    root?.addEventListener('submit', (event) => event.preventDefault())
  })
  await page.click('#inner button')
  await page.fill('#inner input', 'Oslo')
  await page.press('#inner input', 'Enter')
  await page.goto(`${site.shopUrl}/elsewhere`)
  const events = await site.until((all) => all.some(({ page }) => page.path === '/elsewhere'))
  const inner = { form_id: 'inner', form_destination: `${site.shopUrl}/` }
  expect(told(events)).toEqual([
    ['form_error', { ...inner, field_name: 'city' }],
    ['form_start', inner],
    ['form_submit', inner],
  ])
  expect(visit.errors).toEqual([])
})

test('what fills a form without being a field of it starts the form: a component, an editor', async () => {
  const { page, site } = visit
  site.config = withTracks('forms')
  site.pages['*'] = toGrantedPage(`
    <form id="a"><my-field id="colour"></my-field></form>
    <form id="b"><div id="diary" contenteditable></div></form>`)
  await page.goto(site.shopUrl)
  await page.evaluate(() => {
    class MyField extends HTMLElement {
      connectedCallback() {
        this.attachShadow({ mode: 'open' }).append(document.createElement('input'))
      }
    }
    customElements.define('my-field', MyField)
  })
  await page.fill('#colour input', 'blue')
  await page.click('#diary')
  await page.keyboard.type('my secret')
  await page.goto(`${site.shopUrl}/elsewhere`)
  const events = await site.until((all) => all.some(({ page }) => page.path === '/elsewhere'))
  const form_destination = `${site.shopUrl}/`
  expect(told(events)).toEqual([
    ['form_start', { form_id: 'a', form_destination }],
    ['form_start', { form_id: 'b', form_destination }],
    ['form_abandon', { form_id: 'a', form_destination, field_name: 'colour' }],
    ['form_abandon', { form_id: 'b', form_destination, field_name: 'diary' }],
  ])
  expect(JSON.stringify(ofForms(events))).not.toMatch(/blue|secret/)
})
