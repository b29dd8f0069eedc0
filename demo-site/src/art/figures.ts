import { html, type Raw } from '../html.ts'

/** A runner in stride, 190 × 200 user units, facing left out of the low sun. `shade` paints the far limbs. */
export function runner(shade: string): Raw {
  return html`<g fill="none" stroke-linecap="round" stroke-linejoin="round">
    <path stroke="${shade}" stroke-width="15" d="M92 104L124 136L160 128"/>
    <path stroke="${shade}" stroke-width="13" d="M86 52L112 74L96 96"/>
    <path stroke="#f5f1e6" stroke-width="13" d="M160 128L172 116"/>
    <path stroke="#c78a63" stroke-width="16" d="M88 104L58 130L66 172"/>
    <path stroke="#163f47" stroke-width="19" d="M88 102L66 124"/>
    <path stroke="#163f47" stroke-width="18" d="M92 104L112 124"/>
    <path stroke="#c8400f" stroke-width="14" d="M70 178L46 180"/>
    <path stroke="#f5f1e6" stroke-width="5" d="M74 188L40 189"/>
    <path stroke="#e0622c" stroke-width="32" d="M80 52L90 98"/>
    <path stroke="#163f47" stroke-width="15" d="M94 54L98 76"/>
    <path stroke="#e0622c" stroke-width="14" d="M76 50L52 72"/>
    <path stroke="#c78a63" stroke-width="12" d="M52 72L32 56"/>
    <circle cx="70" cy="20" r="17" fill="#c78a63"/>
    <path fill="#163f47" d="M54 16Q58 0 74 2Q88 5 88 20L58 16L38 20Q44 14 54 16Z"/>
  </g>`
}

/** A climber on a wall, 120 × 200 user units, seen from the side, with the rope running down. */
export function climber(shade: string): Raw {
  return html`<g fill="none" stroke-linecap="round" stroke-linejoin="round">
    <path stroke="#f2b233" stroke-width="4" d="M62 112Q40 190 52 420"/>
    <path stroke="${shade}" stroke-width="13" d="M74 62L100 30L104 6"/>
    <path stroke="${shade}" stroke-width="15" d="M62 112L86 130L84 168"/>
    <path stroke="#1f5a66" stroke-width="17" d="M56 112L70 150L104 158"/>
    <path stroke="#c8400f" stroke-width="11" d="M104 160L118 154"/>
    <path stroke="#c8400f" stroke-width="11" d="M82 172L98 172"/>
    <path stroke="#e9b13b" stroke-width="31" d="M66 62L58 104"/>
    <path stroke="#f5f1e6" stroke-width="7" d="M42 108L76 114"/>
    <path stroke="#e9b13b" stroke-width="13" d="M70 58L98 66"/>
    <path stroke="#c78a63" stroke-width="11" d="M98 66L114 48"/>
    <circle cx="62" cy="24" r="16" fill="#c78a63"/>
    <path fill="#c8400f" d="M42 26Q40 2 62 2Q82 4 80 22Z"/>
  </g>`
}

/** A hiker with pack and pole, 110 × 200 user units, walking left. */
export function hiker(shade: string): Raw {
  return html`<g fill="none" stroke-linecap="round" stroke-linejoin="round">
    <path stroke="${shade}" stroke-width="16" d="M60 108L80 144L94 178"/>
    <path stroke="${shade}" stroke-width="13" d="M94 184L80 188"/>
    <path stroke="#5d4630" stroke-width="17" d="M58 108L48 146L52 178"/>
    <path stroke="#3a2b1d" stroke-width="13" d="M52 186L36 188"/>
    <path fill="#c8400f" stroke="none" d="M68 34Q104 34 102 66V92Q102 106 84 106H68Z"/>
    <path fill="#8f2d17" stroke="none" d="M78 66H102V92Q102 106 84 106H78Z"/>
    <path stroke="#f2b233" stroke-width="9" d="M72 28H98"/>
    <path stroke="#2e6f73" stroke-width="32" d="M60 54L60 98"/>
    <path stroke="#2e6f73" stroke-width="14" d="M56 54L36 84"/>
    <path stroke="#c78a63" stroke-width="11" d="M36 84L20 78"/>
    <path stroke="${shade}" stroke-width="4" d="M22 66L8 190"/>
    <circle cx="56" cy="18" r="16" fill="#c78a63"/>
    <path fill="#f2b233" d="M38 14Q42 -4 58 -2Q74 2 72 16Z"/>
  </g>`
}
