/** The colours of one time of day; every scene is painted in one of these. */
export interface Light {
  readonly skyTop: string
  readonly skyBottom: string
  readonly sun: string
  readonly glow: string
  /** Distant ridges, farthest first. */
  readonly haze: readonly [string, string, string]
  readonly rockLit: string
  readonly rockShade: string
  readonly snowLit: string
  readonly snowShade: string
  readonly water: string
  readonly glint: string
  /** Ground from the middle distance to the visitor's feet. */
  readonly ground: readonly [string, string, string]
  readonly path: string
  readonly tree: string
  readonly treeFar: string
}

/** The times of day a scene can be painted in. */
export type LightName = 'dawn' | 'noon' | 'dusk' | 'mist'

/** Every time of day, by name. The skies stay pale on purpose: dark text is set on them. */
export const LIGHTS: Readonly<Record<LightName, Light>> = {
  dawn: {
    skyTop: '#d3e6e8',
    skyBottom: '#fde6cb',
    sun: '#f08a45',
    glow: '#fbd3a4',
    haze: ['#c3d8da', '#9dbfc4', '#739fa6'],
    rockLit: '#d99d78',
    rockShade: '#2f6069',
    snowLit: '#fff6ea',
    snowShade: '#a9c8d2',
    water: '#8fbac1',
    glint: '#fbe3c6',
    ground: ['#4b7c74', '#2a5a57', '#143f42'],
    path: '#f1c79a',
    tree: '#103438',
    treeFar: '#2c5f60',
  },
  noon: {
    skyTop: '#c4e2ea',
    skyBottom: '#eff7f1',
    sun: '#f6c544',
    glow: '#fbeab5',
    haze: ['#bcd9dc', '#94bfc5', '#6aa0a8'],
    rockLit: '#b9b5a4',
    rockShade: '#4b6c74',
    snowLit: '#ffffff',
    snowShade: '#b4d3de',
    water: '#7fb9c4',
    glint: '#e6f6f4',
    ground: ['#86a765', '#5b8653', '#2f5f48'],
    path: '#ecd9ab',
    tree: '#1d4a3f',
    treeFar: '#4d8066',
  },
  dusk: {
    skyTop: '#d9d9ea',
    skyBottom: '#fbd9bd',
    sun: '#e2603a',
    glow: '#f8b98c',
    haze: ['#c9bfd2', '#a394b5', '#776b93'],
    rockLit: '#c98a7a',
    rockShade: '#4a4670',
    snowLit: '#fdeadf',
    snowShade: '#b3a9cb',
    water: '#a79bbd',
    glint: '#fbd3b4',
    ground: ['#5a5a80', '#3a4066', '#1f2a4a'],
    path: '#e9b48f',
    tree: '#19233f',
    treeFar: '#454a72',
  },
  mist: {
    skyTop: '#dfe7e4',
    skyBottom: '#f3f3ea',
    sun: '#f3dfae',
    glow: '#f5ecd2',
    haze: ['#cfdbd7', '#b0c4bf', '#89a5a0'],
    rockLit: '#a9b5a9',
    rockShade: '#5b7673',
    snowLit: '#fbfcf8',
    snowShade: '#c3d3d1',
    water: '#a9c3c0',
    glint: '#eef3ea',
    ground: ['#7f9a7c', '#557563', '#2c4f49'],
    path: '#dccfae',
    tree: '#24443f',
    treeFar: '#66857b',
  },
}
