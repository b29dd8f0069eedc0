export type {
  ContentProps,
  EventProps,
  FileDownload,
  FormFieldProps,
  FormProps,
  Item,
  LinkProps,
  MarkedClick,
  OutboundClick,
  VideoProps,
} from '@segue/protocol'
export type { ConsentChoice } from './consent.ts'
export { type CreateOptions, createSegue } from './create-segue.ts'
export type { Listener, Signals } from './emitter.ts'
export type { Explained, MyData } from './late-calls.ts'
export type { Pack, Plugin, WatchParts } from './pack.ts'
export { CONSENT_PACK } from './packs/consent-pack.ts'
export { CONTENT_PACK } from './packs/content-pack.ts'
export { CONTEXT_PACK } from './packs/context-pack.ts'
export { COOKIELESS_PACK } from './packs/cookieless-pack.ts'
export { DISPLAY_PACK } from './packs/display-pack.ts'
export { ENGAGEMENT_PACK } from './packs/engagement-pack.ts'
export { FACTS_PACK } from './packs/facts-pack.ts'
export { FORMS_PACK } from './packs/forms-pack.ts'
export { FRUSTRATION_PACK } from './packs/frustration-pack.ts'
export { HINTS_PACK } from './packs/hints-pack.ts'
export { LAYOUT_PACK } from './packs/layout-pack.ts'
export { LINKS_PACK } from './packs/links-pack.ts'
export { LOCAL_ONLY_PACK } from './packs/local-only-pack.ts'
export { MEDIA_PACK } from './packs/media-pack.ts'
export { MERGE_TAGS_PACK } from './packs/merge-tags-pack.ts'
export { PROPERTIES_PACK } from './packs/properties-pack.ts'
export { PURCHASES_PACK } from './packs/purchases-pack.ts'
export { REDIRECT_PACK } from './packs/redirect-pack.ts'
export { EXPERIMENTS_PACK, FIGURES_PACK, RULES_PACK } from './packs/rules-packs.ts'
export { SCRIPTS_PACK } from './packs/scripts-pack.ts'
export { SESSIONS_PACK } from './packs/sessions-pack.ts'
export { USER_TOKENS_PACK } from './packs/user-tokens-pack.ts'
export { VISITOR_COOKIE_PACK } from './packs/visitor-cookie-pack.ts'
export { VISITOR_LINKS_PACK } from './packs/visitor-links-pack.ts'
export { VITALS_PACK } from './packs/vitals-pack.ts'
export { WATCH_PACK } from './packs/watch-pack.ts'
export type { Live, Part } from './part.ts'
export type { Preview } from './parts/preview/preview.ts'
export type { NamedCall, PushCall } from './push-call.ts'
export type { Segue, TrackCall } from './segue.ts'
export type { Site } from './start.ts'
export type { ToldEvent, UnlistedEvent } from './told-event.ts'
