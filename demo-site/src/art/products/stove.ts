import { html, type Raw } from '../../html.ts'

/** A gas stove with its pot on the boil, 600 × 480 user units, standing on y = 408. */
export function stove(): Raw {
  return html`<g stroke-linejoin="round" stroke-linecap="round">
    <path fill="none" stroke="#8fa5a6" stroke-width="7" stroke-opacity=".55"
      d="M262 44Q246 64 262 82T262 112M316 32Q300 56 316 78T316 108"/>
    <path fill="#c8400f" d="M214 330Q214 318 230 318H370Q386 318 386 330V392Q386 408 366 408H234Q214 408 214 392Z"/>
    <path fill="#e0622c" d="M214 330Q214 318 230 318H270Q256 350 262 408H234Q214 408 214 392Z"/>
    <path fill="#f5f1e6" d="M214 352H386V380H214Z"/>
    <path fill="#10282e" d="M236 360h56v6h-56ZM236 370h34v4h-34ZM340 358l12 -2 8 8 -8 10h-12Z"/>
    <path fill="#5d7073" d="M282 318V292H318V318ZM266 292h68l-8 -14h-52Z"/>
    <path fill="none" stroke="#5d7073" stroke-width="9" d="M274 284L220 254M326 284L380 254M318 304H396"/>
    <path fill="#39494c" d="M392 294h40v20h-40Z"/>
    <path fill="#f2b233" d="M246 278Q256 256 268 270Q278 246 292 268Q302 244 312 268Q328 250 336 270Q346 258 354 278Z"/>
    <path fill="#3b8fc4" d="M258 278Q266 266 276 276Q286 262 296 276Q308 262 318 276Q330 266 342 278Z"/>
    <path fill="none" stroke="#39494c" stroke-width="12" d="M420 168Q486 166 490 200Q488 236 418 232"/>
    <path fill="#93a5a7" d="M178 138H422L414 244Q412 258 396 258H204Q188 258 186 244Z"/>
    <path fill="#b9c7c7" d="M178 138H256L252 258H204Q188 258 186 244Z"/>
    <path fill="#dfe7e5" d="M200 146H222L226 244Q214 246 208 238Z"/>
    <path fill="#6f8385" d="M360 138H422L414 244Q412 258 396 258H352Z"/>
    <path fill="#c9d3d2" d="M166 124Q166 116 176 116H424Q434 116 434 124V138H166Z"/>
    <path fill="#39494c" d="M276 116Q278 98 300 98T324 116Z"/>
    <path fill="none" stroke="#39494c" stroke-opacity=".5" stroke-width="3" d="M238 186h24M238 206h18M238 226h24"/>
  </g>`
}
