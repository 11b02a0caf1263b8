export { type Digests, type PreloadParts, preloadTags } from '@qxwq/elements/server';
export { type Drawing, styleHashes } from './draw/drawing.js';
export {
  type BoardOptions,
  type CardOptions,
  type DetailOptions,
  type DrawOptions,
  renderBoard,
  renderCard,
  renderDetail,
} from './draw/elements.js';
export { type BoardLoad, loadBoard, loadDetail } from './draw/load.js';
export { type ProviderDrawing, renderProvider } from './draw/provider.js';
export type { PlatformAddress, Reader } from './draw/reader.js';
export { type AchievementsOptions, type ExpertsOptions, renderAchievements, renderExperts } from './draw/supply.js';
export {
  type BidFormOptions,
  type BidListOptions,
  type EmbedBuilderOptions,
  type LocalMatchOptions,
  type MatchesOptions,
  renderBidForm,
  renderBidList,
  renderEmbedBuilder,
  renderLocalMatch,
  renderMatches,
  type VisitorOptions,
} from './draw/visitor.js';
export { type IntegrityTags, integrityTags } from './integrity.js';
export { type OwnMarkupOptions, renderLists } from './own-markup/index.js';
export { type PageFile, pageFiles } from './site/files.js';
export { hostScript } from './site/frame.js';
export type { PagesOptions } from './site/options.js';
export { createPages, type Pages } from './site/pages.js';
export { qrCode } from './site/qr.js';
