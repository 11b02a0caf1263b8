export type { Configuration } from './core/configuration.js';
export { configure } from './core/configure.js';
export { define } from './core/define.js';
export { QxwqElement } from './core/element.js';
export type { Locale } from './core/locale.js';
export { type Provided, providedContext, type Theme } from './core/provided.js';
export { safeUrl } from './core/safe-url.js';
export { emit, type QxwqEvent, type QxwqEventDetails, type QxwqEventName } from './events.js';
export { QxwqProvider } from './provider/provider.js';
