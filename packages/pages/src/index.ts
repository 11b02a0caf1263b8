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
export type { PlatformAddress, Reader } from './draw/reader.js';
export { type OwnMarkupOptions, renderLists } from './own-markup/index.js';
