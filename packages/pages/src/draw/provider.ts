import { openTag } from '@qxwq/elements/server';
import { commonAttributes, styleHashes } from './drawing.js';
import type { VisitorOptions } from './visitor.js';

/** Not the provider's place but what stands inside takes part in the page's layout, as it does once the script is there. */
const template = '<template shadowrootmode="open"><style>:host { display: contents; }</style><slot></slot></template>';

export interface ProviderDrawing {
  readonly html: string;
  /** As those of a drawn element. */
  readonly styleHashes: readonly string[];
}

/**
 * A `<qxwq-provider>` around HTML of the page, with drawn elements in it: nothing moves when the provider comes to life.
 *
 * @param content HTML, as it shall stand inside
 */
export function renderProvider(options: VisitorOptions, content: string): ProviderDrawing {
  return {
    html: `${openTag('qxwq-provider', commonAttributes(options))}${template}${content}</qxwq-provider>`,
    styleHashes: styleHashes(template),
  };
}
