import { leaveBrowser, openBrowser } from '../../browser.ts'
import { bundleForPage } from '../../bundle-for-page.ts'
import type { WorldConfig } from './world-config.ts'

/** What a visitor does, visit by visit; `zone` is where they live. */
export interface Life {
  readonly visitor: string
  readonly zone: string
  readonly visits: readonly (readonly Act[])[]
}

/** One thing a visitor does, at a time of their own clock. */
export interface Act {
  readonly at: number
  readonly type: string
  readonly path: string
  readonly props: object
  /** Done by those alone who met one of these arms of `hero`. */
  readonly arms?: readonly string[]
}

/** What the rules made of a life: the arm of `hero`, and the events of each visit as the browser would send them. */
export interface Lived {
  readonly arm: string
  readonly visits: readonly (readonly LivedEvent[])[]
}

/** An event with what the rules knew of the visitor right after it. */
export interface LivedEvent extends Omit<Act, 'arms'> {
  readonly segments: readonly string[]
  readonly stage: string
  readonly variants: { readonly [experience: string]: string }
}

/**
 * Lets visitors live in a real browser, by the rules that pages run: what they do changes their profiles, page views are
 * decided, and each arm that is met there is an exposure.
 */
export async function liveInBrowser(
  config: WorldConfig,
  lives: readonly Life[],
): Promise<readonly Lived[]> {
  const browser = await openBrowser()
  const page = await (await browser.newContext()).newPage()
  await page.addScriptTag({ content: await bundleForPage('@segue/rules', 'rules') })
  const lived = await page.evaluate(live, { config, lives })
  await leaveBrowser(browser)
  return lived
}

/** Runs in the page, and sees nothing but the rules there. */
function live({ config, lives }: { config: object; lives: readonly Life[] }): Lived[] {
  const { rules } = globalThis as unknown as { rules: Rules }
  const program = rules.compile(config)
  return lives.map(({ visitor, zone, visits }) => {
    let profile: Profile | undefined
    let arm = ''
    const lived = visits.map((acts, turn) => {
      const session = `${visitor}-${turn}`
      const told: LivedEvent[] = []
      let variants = {}
      for (const { at, type, path, props, arms } of acts) {
        if (arms?.includes(arm) === false) continue
        const begun = { id: session, number: 1, startedAt: at, lastAt: at }
        profile ??= rules.createProfile(program, visitor, begun, at)
        const page = { path, url: `https://shop.example${path}`, host: 'shop.example' }
        const situation = { now: at, zone, traits: { geo: { timeZone: zone }, page } }
        const keep = (type: string, props: object, { segments, journey }: Profile) =>
          told.push({ at, type, path, props, segments, stage: journey.stage, variants })
        const learn = (before: Profile, type: string, props: object): Profile => {
          const event = { type, at, session, path, props }
          const { profile, transitions } = rules.updateProfile(program, before, event, situation)
          keep(type, props, profile)
          for (const { at: _, ...move } of transitions) keep('journey_stage_change', move, profile)
          return profile
        }
        profile = learn(profile, type, props)
        if (type !== 'page_view') continue
        for (const met of rules.decide(program, profile, situation).outcomes) {
          if (met.arm === null) continue
          arm = met.arm
          variants = { ...variants, [met.experience]: met.arm }
          const exposure = { experience: met.experience, variant: met.arm }
          profile = learn(profile, 'experience_impression', exposure)
        }
      }
      return told
    })
    return { arm, visits: lived }
  })
}

/** As much of the package's exports as is used here. */
interface Rules {
  readonly compile: (config: object) => object
  readonly createProfile: (program: object, visitor: string, session: object, at: number) => Profile
  readonly updateProfile: (
    program: object,
    profile: Profile,
    event: object,
    situation: object,
  ) => { readonly profile: Profile; readonly transitions: readonly { readonly at: number }[] }
  readonly decide: (
    program: object,
    profile: Profile,
    situation: object,
  ) => {
    readonly outcomes: readonly { readonly experience: string; readonly arm: string | null }[]
  }
}

interface Profile {
  readonly segments: readonly string[]
  readonly journey: { readonly stage: string }
}
