import { PRODUCTS } from '../catalogue/catalogue.ts'
import type { CategorySlug } from '../catalogue/product.ts'
import { GUIDES } from '../content/guides/guides.ts'
import type { Raw } from '../html.ts'
import { hiker } from './figures.ts'
import { LIGHTS, type LightName } from './light.ts'
import { contours, sign, skyline } from './marks.ts'
import { DRAWINGS } from './product-drawings.ts'
import { onSheet, outside } from './product-picture.ts'
import { camp } from './scenes/camp.ts'
import { fjord } from './scenes/fjord.ts'
import { trail } from './scenes/trail.ts'
import { wall } from './scenes/wall.ts'

/** Paints a picture of `/assets/art/` by its file name, or gives nothing when there is none. Painted once each. */
export function paint(fileName: string): string | undefined {
  const painter = PAINTERS.get(fileName)
  if (!painter) return undefined
  const done = painted.get(fileName) ?? painter().markup
  painted.set(fileName, done)
  return done
}

/** Every file name that {@link paint} knows. */
export function pictureNames(): readonly string[] {
  return [...PAINTERS.keys()]
}

const SHEETS: Readonly<Record<CategorySlug, { sheet: string; line: string }>> = {
  running: { sheet: '#fbe6da', line: '#f1cdb8' },
  hiking: { sheet: '#e2eddc', line: '#c6dabd' },
  climbing: { sheet: '#dbe9f0', line: '#bcd4df' },
  camping: { sheet: '#f6ecc9', line: '#e6d59b' },
}

const LIGHT_OUTSIDE: Readonly<Record<CategorySlug, LightName>> = {
  running: 'dawn',
  hiking: 'noon',
  climbing: 'mist',
  camping: 'dusk',
}

const SCENES: readonly (readonly [fileName: string, painter: () => Raw])[] = [
  ['hero-mountain.svg', () => fjord(LIGHTS.dawn)],
  ['hero-runner.svg', () => trail(LIGHTS.dawn)],
  ['hero-climber.svg', () => wall(LIGHTS.noon)],
  ['hero-camper.svg', () => camp(LIGHTS.dusk)],
  ['region-kveldsfjord.svg', () => fjord(LIGHTS.dusk)],
  ['region-ulvedal.svg', () => camp(LIGHTS.mist)],
  ['region-skarvheim.svg', () => trail(LIGHTS.mist, hiker)],
  ['region-tindrane.svg', () => wall(LIGHTS.dawn)],
  ['sign.svg', sign],
  ['contours.svg', contours],
  ['skyline.svg', skyline],
]

const GUIDE_SCENES: Readonly<Record<CategorySlug, () => Raw>> = {
  running: () => trail(LIGHTS.noon),
  hiking: () => fjord(LIGHTS.noon),
  climbing: () => wall(LIGHTS.mist),
  camping: () => camp(LIGHTS.dawn),
}

const PAINTERS = new Map<string, () => Raw>([
  ...SCENES,
  ...GUIDES.map(({ slug, category }) => [`guide-${slug}.svg`, GUIDE_SCENES[category]] as const),
  ...PRODUCTS.flatMap(({ slug, category }) => {
    const draw = DRAWINGS[slug]
    if (!draw) throw new Error(`No drawing for product ${slug}: add it to art/product-drawings.ts`)
    const scene = () => fjord(LIGHTS[LIGHT_OUTSIDE[category]])
    return [
      [`product-${slug}.svg`, () => onSheet(draw(), SHEETS[category])] as const,
      [`product-${slug}-outside.svg`, () => outside(draw(), scene())] as const,
    ]
  }),
])

const painted = new Map<string, string>()
