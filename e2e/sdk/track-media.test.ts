import { expect, test } from 'vitest'
import { noteRecorded, untilRecorded } from './recorded.ts'
import { toGrantedPage, withTracks } from './shop.ts'
import type { WireEvent } from './stand-in.ts'
import { useVisit } from './visit.ts'

const visit = useVisit()

const of = (events: WireEvent[], type: string) => events.filter((event) => event.type === type)

test('a video is told as it starts, passes its marks and ends; decoration is not', async () => {
  const { page, site } = visit
  await noteRecorded(page)
  site.config = withTracks('media')
  site.pages['*'] = toGrantedPage('<video title="The shoe" muted></video>')
  await page.goto(site.shopUrl)
  // A recording of a canvas: nothing is loaded for it.
  await page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    const recorder = new MediaRecorder(canvas.captureStream(30))
    const parts: Blob[] = []
    recorder.ondataavailable = ({ data }) => parts.push(data)
    recorder.start()
    // Nine tenths of a second, on a machine that has the time.
    for (let painted = 0; painted < 54; painted += 1) {
      canvas.getContext('2d')?.fillRect(0, 0, Math.random() * 9, 9)
      await new Promise((done) => requestAnimationFrame(done))
    }
    const stopped = new Promise((done) => {
      recorder.onstop = done
    })
    recorder.stop()
    await stopped
    const source = URL.createObjectURL(new Blob(parts))
    const video = document.querySelector('video') as HTMLVideoElement
    const decoration = Object.assign(document.createElement('video'), { muted: true, loop: true })
    document.body.append(decoration)
    for (const each of [decoration, video]) each.src = source
    // A recording learns its length by a look at its end.
    await new Promise((done) => {
      video.onloadedmetadata = done
    })
    video.currentTime = 1e6
    await new Promise((done) => {
      video.onseeked = done
    })
    video.currentTime = 0
    await Promise.all([decoration.play(), video.play()])
  })
  await untilRecorded(page, 'video_complete')
  const events = await site.until((all) => of(all, 'video_complete').length > 0)
  const told = events.filter(({ type }) => type.startsWith('video_'))
  expect(told.map(({ type, props }) => [type, props.video_percent])).toEqual([
    ['video_start', 0],
    ...[10, 25, 50, 75].map((percent) => ['video_progress', percent]),
    ['video_complete', 100],
  ])
  expect(told[0]?.props).toMatchObject({ video_title: 'The shoe' })
  expect(JSON.stringify(told)).not.toContain('blob:')
  expect(visit.errors).toEqual([])
})

test('searches are told with their term, scrubbed, also of a route', async () => {
  const { page, site } = visit
  site.config = withTracks('media')
  await page.goto(`${site.shopUrl}/find?q=%20trail+shoe%20&page=2`)
  await page.evaluate(() => history.pushState(null, '', '/find?keyword=kim%40shop.example'))
  const events = await site.until((all) => of(all, 'view_search_results').length >= 2)
  expect(of(events, 'view_search_results').map(({ props }) => props.search_term)).toEqual([
    'trail shoe',
    '[email]',
  ])
})

test('copying and printing are told, not what', async () => {
  const { page, site } = visit
  site.config = withTracks('media')
  site.pages['*'] = toGrantedPage('<p id="text">Very secret words</p>')
  await page.goto(site.shopUrl)
  await page.evaluate(() => {
    getSelection()?.selectAllChildren(document.querySelector('#text') as Element)
    document.execCommand('copy')
    window.print()
  })
  const events = await site.until((all) => of(all, 'print').length > 0)
  expect([...of(events, 'copy'), ...of(events, 'print')].map(({ props }) => props)).toEqual([
    {},
    {},
  ])
})

test('a page that is missing is told once, by its mark, and not for the route that follows', async () => {
  const { page, site } = visit
  await noteRecorded(page)
  site.config = withTracks('media')
  site.pages['*'] = toGrantedPage('', '<meta name="segue-status" content="404">')
  await page.goto(`${site.shopUrl}/gone`)
  await untilRecorded(page, 'page_not_found')
  await page.evaluate(() => {
    history.pushState(null, '', '/there')
    document.querySelector('meta[name=segue-status]')?.remove()
  })
  await untilRecorded(page, 'page_view', 2)
  await page.evaluate(() => {
    history.pushState(null, '', '/gone-too')
    const meta = Object.assign(document.createElement('meta'), { name: 'segue-status' })
    document.head.append(Object.assign(meta, { content: '404' }))
  })
  const events = await site.until((all) => of(all, 'page_not_found').length >= 2)
  expect(of(events, 'page_not_found').map((event) => event.page.path)).toEqual([
    '/gone',
    '/gone-too',
  ])
})

test('a page that the server could not find is told without a mark', async () => {
  const { page, site } = visit
  site.config = withTracks('media')
  site.statuses = { '/none': 404 }
  await page.goto(`${site.shopUrl}/none`)
  const events = await site.until((all) => of(all, 'page_not_found').length > 0)
  expect(of(events, 'page_not_found')).toHaveLength(1)
})

test('errors of the page are counted when the view ends, without their texts', async () => {
  const { page, site } = visit
  site.config = withTracks('media')
  site.pages['/broken'] = toGrantedPage(`<img src="data:,"><script>
    setTimeout(() => { throw new Error('a secret') })
    Promise.reject(new Error('another secret'))</script>`)
  await page.goto(`${site.shopUrl}/broken`)
  await page.goto(`${site.shopUrl}/whole`)
  const events = await site.until((all) => of(all, 'js_errors').length > 0)
  expect(of(events, 'js_errors')).toMatchObject([
    { page: { path: '/broken' }, props: { count: 2 } },
  ])
  expect(JSON.stringify(events)).not.toContain('secret')
})
