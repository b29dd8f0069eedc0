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
