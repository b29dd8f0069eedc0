import { html, type Raw } from '../../html.ts'

/** A down mummy bag laid out from the hood (left) to the foot box (right), 600 × 480 user units. */
export function sleepingBag(): Raw {
  const baffles = [206, 252, 298, 344, 390, 436, 478].map((x, index) => {
    const half = 104 - index * 8
    return html`<path d="M${x} ${244 - half}Q${x + 22} 244 ${x} ${244 + half}"/>`
  })
  return html`<g stroke-linejoin="round" stroke-linecap="round" transform="rotate(-9 300 244)">
    <path fill="#2a3157" d="M66 250Q56 150 150 130Q300 132 476 172Q552 190 552 246T476 326Q300 362 150 366
      Q62 350 66 250Z"/>
    <path fill="#454f86" d="M66 246Q60 150 150 130Q300 132 476 172Q546 188 550 236Q420 262 220 246Z"/>
    <path fill="#5b66a3" d="M100 168Q116 138 150 134Q300 136 470 174Q500 180 520 196Q340 176 210 182T100 168Z"/>
    <g fill="none" stroke="#1d2344" stroke-opacity=".65" stroke-width="5">${baffles}</g>
    <path fill="#f2b233" d="M76 250Q72 178 132 166Q196 168 200 246Q196 330 132 336Q76 322 76 250Z"/>
    <path fill="#c98b17" d="M94 252Q92 196 134 190Q178 192 180 248Q178 308 134 312Q94 302 94 252Z"/>
    <path fill="#1d2344" d="M108 254Q106 212 138 208Q166 210 168 250Q166 292 138 296Q108 288 108 254Z"/>
    <path fill="none" stroke="#f5f1e6" stroke-width="5" stroke-dasharray="3 7" d="M196 268Q340 300 500 268"/>
    <path fill="#c8400f" d="M200 262h16v18h-16Z"/>
    <path fill="none" stroke="#c8400f" stroke-width="6" d="M84 316Q60 352 84 372M96 326Q88 356 110 372"/>
    <path fill="#f5f1e6" d="M424 204h48v26h-48Z"/>
    <path fill="#c8400f" d="M434 226l12 -14 7 8 4 -4 8 10Z"/>
  </g>`
}
