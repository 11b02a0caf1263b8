import { ContextProvider } from '@lit/context';
import type { Client } from '@qxwq/sdk/light';
import { css, html, LitElement, type PropertyValues } from 'lit';
import { clientFor } from '../core/client-for.js';
import { type Configuration, currentConfiguration, onConfigure } from '../core/configuration.js';
import { providedContext, type Theme } from '../core/provided.js';

/**
 * Gives client, language and theme to all elements inside it. What it does not say comes from `configure()`.
 *
 * @slot - the page's own content, with elements of the kit anywhere in it
 */
export class QxwqProvider extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;
  static override properties = {
    baseUrl: { attribute: 'base-url' },
    publishableKey: { attribute: 'publishable-key' },
    locale: {},
    theme: { reflect: true },
    getToken: { attribute: false },
    client: { attribute: false },
  };

  /** Address of the platform: `https://qxwq.example.edu.cn`. */
  baseUrl: string | undefined;
  /** The host's publishable key: public, it allows reading. */
  publishableKey: string | undefined;
  /** Language of the texts inside: `zh-CN` or `en`. */
  locale: string | undefined;
  /** `light`, `dark`, or `auto`: as the reader's system has it. */
  theme: Theme | undefined;
  /** Gives the session token that the host's own server minted; see `configure()`. */
  getToken: Configuration['getToken'];
  /** A ready client, instead of one made from the attributes. */
  client: Client | undefined;

  #stopFollowing: (() => void) | undefined;
  readonly #context = new ContextProvider(this, { context: providedContext });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopFollowing = onConfigure(() => this.requestUpdate());
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopFollowing?.();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { baseUrl, publishableKey, getToken } = this;
    const client = this.client ?? clientFor({ baseUrl, publishableKey, getToken });
    const locale = this.locale ?? currentConfiguration().locale;
    const given = this.#context.value;
    if (given && given.client === client && given.locale === locale && given.theme === this.theme) return;
    this.#context.setValue({ client, locale, theme: this.theme });
  }

  protected override render() {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'qxwq-provider': QxwqProvider;
  }
}
