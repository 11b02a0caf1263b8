import type { ViewContext } from '../../challenge-view/context.js';
import type { DetailMessages } from '../../locales/challenge-detail/zh-CN.js';

export interface DetailContext extends ViewContext {
  readonly m: DetailMessages;
}
