import { html, type Raw } from '../../html.ts'

/** The colours and sole of one running shoe. */
export interface ShoeLook {
  readonly upper: string
  readonly overlay: string
  readonly lining: string
  readonly midsole: string
  readonly accent: string
  readonly outsole: string
  /** `lugs` for soft ground, `road` for asphalt, `sky` for a thin racing sole. */
  readonly sole: 'lugs' | 'road' | 'sky'
}

/** A running shoe from its outer side, toe to the right, 600 × 480 user units, standing on y = 384. */
export function shoe(look: ShoeLook): Raw {
  return html`<g stroke-linejoin="round" stroke-linecap="round">
    ${SOLES[look.sole](look)}
    <path fill="${look.lining}" d="M118 186Q150 160 214 160Q262 152 284 150L270 216L178 232Z"/>
    <path fill="${look.upper}" d="M98 306Q82 246 100 200Q106 180 124 182Q146 190 172 218Q206 234 244 206
      Q262 190 300 186Q332 226 404 246Q474 262 510 290Q528 306 518 322L300 318Z"/>
    <path fill="#fff" opacity=".16" d="M172 218Q206 234 244 206Q262 190 300 186Q332 226 404 246Q440 254 466 264
      Q380 268 306 240Q240 262 172 218Z"/>
    <path fill="${look.overlay}" d="M98 306Q82 246 100 200Q106 180 124 182Q132 230 190 262Q196 292 190 312Z"/>
    <path fill="${look.overlay}" d="M518 322Q528 306 510 290Q486 274 456 264Q424 288 430 320Z"/>
    <path fill="${look.accent}" d="M102 214Q124 224 130 306L112 304Q100 256 102 214Z"/>
    <path fill="none" stroke="${look.accent}" stroke-width="11" d="M214 304L262 254L306 310M280 274L306 258L352 312"/>
    ${tongueAndLaces(look)}
    <path fill="none" stroke="#000" stroke-opacity=".14" stroke-width="3" stroke-dasharray="7 5"
      d="M198 306Q204 280 194 258M422 316Q416 288 446 266"/>
    <path fill="none" stroke="${look.accent}" stroke-width="9" d="M112 182Q96 176 98 158Q102 146 114 152"/>
  </g>`
}

function tongueAndLaces(look: ShoeLook): Raw {
  const laces = [
    [268, 214, 306, 192],
    [290, 230, 328, 208],
    [314, 244, 352, 222],
    [340, 256, 378, 234],
  ].map(
    ([x1 = 0, y1, x2 = 0, y2]) =>
      html`<path d="M${x1} ${y1}L${x2} ${y2}M${x1 + 4} ${y1}L${x2 + 16} ${y2}"/>`,
  )
  return html`
    <path fill="${look.overlay}" d="M244 206Q252 148 280 132Q304 128 306 146Q304 170 312 190L268 218Z"/>
    <path fill="#fff" opacity=".2" d="M262 172Q268 144 284 138Q298 136 298 148L296 172Z"/>
    <path fill="${look.overlay}" d="M246 208Q278 246 372 276L408 248Q336 230 302 188Z" opacity=".9"/>
    <g fill="none" stroke="#fdfcf7" stroke-width="7">${laces}</g>
    <path fill="none" stroke="#fdfcf7" stroke-width="5" d="M286 196Q250 186 238 212M290 192Q300 160 330 166"/>`
}

const SOLES = {
  lugs: (look: ShoeLook) => html`
    <path fill="${look.outsole}" d="M92 344L98 382H122L126 366H140L146 386H170L174 368H190L196 388H222L226 370H244
      L250 388H276L280 370H298L304 388H330L334 370H352L358 386H384L388 366H404L412 380H436L440 360H458L468 368H486
      L490 348L524 330Z"/>
    <path fill="${look.midsole}" d="M84 322Q80 300 98 298L300 312Q420 308 518 312Q538 322 522 340Q480 368 420 370
      L134 372Q92 366 84 322Z"/>
    <path fill="none" stroke="${look.accent}" stroke-width="7" d="M92 340Q180 350 300 348T512 336"/>`,
  road: (look: ShoeLook) => html`
    <path fill="${look.outsole}" d="M110 374Q112 388 134 388H232L246 378H300L312 388H430Q490 378 520 344L500 340L120 366Z"/>
    <path fill="${look.midsole}" d="M70 316Q72 296 98 296L300 310Q420 306 518 308Q544 318 524 342Q480 378 424 380
      L132 382Q104 382 96 356Q72 346 70 316Z"/>
    <path fill="#000" opacity=".08" d="M96 356Q200 366 300 350T530 328L524 342Q480 378 424 380L132 382Q104 382 96 356Z"/>
    <path fill="${look.accent}" d="M84 312Q160 344 252 344Q180 356 104 348Q86 336 84 312Z"/>`,
  sky: (look: ShoeLook) => html`
    <path fill="${look.outsole}" d="M96 356L104 384H120L126 370H150L156 386H172L178 372H204L210 386H226L232 372H260
      L266 386H282L288 372H318L324 386H340L346 372H376L382 384H398L404 368H432L438 378H454L462 360L524 336Z"/>
    <path fill="${look.midsole}" d="M90 316Q88 302 100 300L300 314Q420 312 518 314Q534 324 520 344Q480 372 420 372
      L136 374Q98 366 90 316Z"/>
    <path fill="${look.accent}" d="M92 330Q220 366 520 330L514 346Q480 372 420 372L136 374Q104 368 92 330Z"/>`,
} as const
