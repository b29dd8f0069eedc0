/** The studio's own icons: strokes on a grid of 20, drawn in the colour of the text around them. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path d={SHAPES[name]} />
    </svg>
  )
}

/** The name of an icon. */
export type IconName = keyof typeof SHAPES

const SHAPES = {
  overview: 'M3 16.5h14M5 13.5v-4M10 13.5v-9M15 13.5v-6.5',
  audiences:
    'M7.5 4.500a2.8 2.8 0 1 0 0 5.6 2.8 2.800 0 1 0 0-5.600M2.500 16c.4-2.700 2.400-4 5-4s4.6 1.300 5 4M13 5a2.5 2.500 0 0 1 0 4.800M14.500 12.300c1.700.5 2.700 1.700 3 3.700',
  results: 'M3.5 5.5h13M3.5 14.5h13M6 3.5v4M12 3.5v4M9 12.5v4M15 12.5v4',
  live: 'M2.5 10h3.5l2-5.5 4 11 2-5.5h3.5',
  experiences: 'M3 4.500h14v11H3zM3 8h14M11 8v7.500',
  journey:
    'M4 10a1.500 1.500 0 1 0 .1 0M10 6a1.500 1.500 0 1 0 .1 0M16 12a1.500 1.500 0 1 0 .1 0M5.500 10.500 8.600 8.300M11.500 8.500l3.200 3.500',
  config:
    'M7.5 4c-2 0-2.5 1-2.5 2.5S4.5 10 3 10c1.5 0 2 2 2 3.500S5.5 16 7.5 16M12.5 4c2 0 2.5 1 2.5 2.500S15.5 10 17 10c-1.5 0-2 2-2 3.500S14.5 16 12.5 16',
  settings:
    'M3 6h7M14 6h3M3 14h3M10 14h7M10 6a2 2 0 1 0 4 0 2 2 0 1 0-4 0M6 14a2 2 0 1 0 4 0 2 2 0 1 0-4 0',
  light:
    'M10 6.500a3.5 3.5 0 1 0 0 7 3.5 3.5 0 1 0 0-7M10 2v1.500M10 16.500V18M2 10h1.500M16.5 10H18M4.3 4.300l1.1 1.100M14.6 14.600l1.1 1.100M15.7 4.300l-1.1 1.100M5.4 14.600l-1.1 1.1',
  dark: 'M16.5 11.800A7 7 0 1 1 8.2 3.500a5.6 5.6 0 0 0 8.3 8.300Z',
  system: 'M3 4.500h14v9H3zM7.5 16.500h5M10 13.500v3',
  leave: 'M8 4H4.500v12H8M8.5 10H17M14 6.5 17.5 10 14 13.5',
  pause: 'M7 4.500v11M13 4.500v11',
  resume: 'M6.5 4.500v11l9-5.500z',
  reload: 'M16 10a6 6 0 1 1-1.8-4.300M16.5 3v3.500H13',
  download: 'M10 3.500v8.500M6.5 9 10 12.5 13.5 9M4 16.500h12',
  copy: 'M7.5 7.500h9v9h-9zM12.5 7.500v-4h-9v9h4',
  add: 'M10 4v12M4 10h12',
  remove: 'M5 5l10 10M15 5 5 15',
  up: 'M5 12.5 10 7.5 15 12.5',
  drag: 'M7.500 5v.1M12.500 5v.1M7.500 10v.1M12.500 10v.1M7.500 15v.1M12.500 15v.1',
  undo: 'M7.500 4 4 7.500 7.500 11M4 7.500h8a4 4 0 0 1 0 8H8',
  redo: 'M12.500 4 16 7.500 12.500 11M16 7.500H8a4 4 0 0 0 0 8h4',
  back: 'M12.500 5 7.500 10 12.500 15',
  done: 'M4 10.5 8 14.5 16 5.5',
  warning: 'M10 3.5 17.5 16.500h-15zM10 8.500v3.500M10 14v.5',
  open: 'M8 4.500H4.500v11h11V12M11 3.500h5.500V9M16 4l-6.5 6.5',
  more: 'M5 7.5 10 12.5 15 7.5',
} as const
