import { expect, test } from 'vitest'
import { createProgress } from './progress.ts'

function watch(isTerminal: boolean) {
  const texts: string[] = []
  let time = 0
  const io = { err: (text: string) => texts.push(text), isTerminal, now: () => time }
  const progress = createProgress(io, { total: 1_000, what: 'visitors' })
  return {
    texts,
    at(seconds: number, done: number) {
      time = seconds * 1000
      progress.show(done)
    },
    finish: progress.finish,
    abandon: progress.abandon,
  }
}

test('draws a bar with the time left over the one before', () => {
  const screen = watch(true)
  screen.at(10, 250)
  expect(screen.texts.join('')).toBe(
    `\r\x1b[2K${'█'.repeat(7)}${'░'.repeat(21)}  250 of 1,000 visitors, 30 s left`,
  )
})

test('does not redraw more often than can be seen', () => {
  const screen = watch(true)
  for (let tick = 0; tick < 1_000; tick += 1) screen.at(tick / 1_000, tick)
  expect(screen.texts.length).toBeLessThan(11)
})

test('writes a line now and then where no terminal is', () => {
  const screen = watch(false)
  for (let second = 0; second <= 12; second += 1) screen.at(second, second * 50)
  screen.finish()
  expect(screen.texts).toEqual([
    '250 of 1,000 visitors, 15 s left\n',
    '500 of 1,000 visitors, 10 s left\n',
    '1,000 of 1,000 visitors, in 12 s\n',
  ])
})

test('leaves the bar where it is when the command is given up', () => {
  const screen = watch(true)
  screen.at(1, 10)
  screen.abandon()
  expect(screen.texts.at(-1)).toBe('\n')
  expect(screen.texts.join('')).not.toContain('1,000 of 1,000')
})
