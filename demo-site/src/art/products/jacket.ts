import { html, type Raw } from '../../html.ts'

/** A hooded rain shell from the front, 600 × 480 user units. */
export function jacket(): Raw {
  return html`<g stroke-linejoin="round" stroke-linecap="round">
    <path fill="#123a44" d="M244 96Q246 36 300 34Q354 36 356 96L330 130H270Z"/>
    <path fill="#0b2830" d="M262 96Q266 58 300 56Q334 58 338 96L318 128H282Z"/>
    ${side('#2f7f92', '#3d94a6')}
    <g transform="translate(600 0) scale(-1 1)">${side('#266d80', '#2f7f92')}</g>
    <path fill="#f2b233" d="M212 118Q244 96 252 92L282 136L300 140L318 136L348 92Q356 96 388 118L398 176Q300 204 202 176Z"/>
    <path fill="#f7c964" d="M212 118Q244 96 252 92L282 136L294 140V192Q240 188 202 176Z"/>
    <path fill="#f5f1e6" d="M252 92L282 136L300 142L318 136L348 92Q350 118 330 142L300 152L270 142Q250 118 252 92Z"/>
    <path fill="none" stroke="#0b2830" stroke-width="9" d="M300 146V412"/>
    <path fill="none" stroke="#c8400f" stroke-width="7" d="M300 170v22"/>
    <path fill="none" stroke="#0b2830" stroke-opacity=".75" stroke-width="6" d="M238 278L222 338M362 278L378 338"/>
    <path fill="none" stroke="#c8400f" stroke-width="6" d="M238 278v12M362 278v12"/>
    <path fill="none" stroke="#0b2830" stroke-opacity=".5" stroke-width="5" d="M258 214H284"/>
    <path fill="#f5f1e6" d="M330 216h32v22h-32Z"/>
    <path fill="#c8400f" d="M335 234l9 -12 6 7 3 -3 5 8Z"/>
    <path fill="none" stroke="#fff" stroke-opacity=".28" stroke-width="4" d="M206 188Q300 216 394 188"/>
  </g>`
}

function side(fill: string, light: string): Raw {
  return html`
    <path fill="${fill}" d="M212 118Q168 130 150 176L104 338Q100 352 114 358L152 368Q166 368 170 354L200 252Z"/>
    <path fill="${light}" d="M212 118Q168 130 150 176L126 260Q150 250 170 218T212 118Z"/>
    <path fill="#123a44" d="M109 322L104 338Q100 352 114 358L152 368Q166 368 170 354L174 340Z"/>
    <path fill="${fill}" d="M202 172L192 412Q196 424 210 424H300V152L252 92Q226 104 212 118Z"/>
    <path fill="${light}" d="M202 176L192 400Q214 380 220 320T230 182Z"/>
    <path fill="#123a44" d="M193 400L192 412Q196 424 210 424H300V404Q240 406 193 400Z"/>`
}
