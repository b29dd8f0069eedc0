export { type Collector, type CollectorOptions, startCollector } from './collector.ts'
export {
  type Environment,
  type ParsedSettings,
  parseSettings,
  type SettingIssue,
  type Settings,
  type Setup,
  toSettingsText,
} from './settings.ts'
