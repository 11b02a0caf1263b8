import type { Client } from '@qxwq/sdk/light';
import { css, type PropertyValues, ReactiveElement } from 'lit';
import { connectionFor } from '../core/client-for.js';
import { type Configuration, currentConfiguration, onConfigure } from '../core/configuration.js';
import { onSignOut } from '../core/on-sign-out.js';
import type { Theme } from '../core/provided.js';
import { takeSettings } from '../core/settings.js';
import type { SignOutOptions } from '../core/sign-out.js';
import { Supply } from './supply.js';

/**
 * Gives client, language and theme to all elements inside it. What it does not say comes from `configure()`.
 *
 * @slot - the page's own content, with elements of the kit anywhere in it
 */
export class QxwqProvider extends ReactiveElement {
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
    elder: { type: Boolean, reflect: true },
    getToken: { attribute: false },
    client: { attribute: false },
  };

  /** Address of the platform: `https://qxwq.example.edu.cn`. */
  baseUrl: string | undefined;
  /** The host's publishable key: public, it allows reading. */
  publishableKey: string | undefined;
  /** Language of the texts inside: `zh-CN`, `zh-Hant` or `en`. */
  locale: string | undefined;
  /** `light`, `dark`, `auto` (as the reader's system has it), `campus`, `park`, `government`. */
  theme: Theme | undefined;
  /** 适老化 for everything inside: large type, strong contrast, large targets, less at once, reading aloud. */
  elder: boolean | undefined;
  /** Gives the session token that the host's own server minted; see `configure()`. */
  getToken: Configuration['getToken'];
  /** A ready client, instead of one made from the attributes. */
  client: Client | undefined;

  #stopFollowing: (() => void) | undefined;
  readonly #context = new Supply(this);

  override connectedCallback(): void {
    super.connectedCallback();
    const stops = [onConfigure(() => this.requestUpdate()), onSignOut(() => this.requestUpdate())];
    this.#stopFollowing = () => {
      for (const stop of stops) stop();
    };
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopFollowing?.();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    // What a server has drawn stays as it stands, whichever version drew it.
    if (!root.querySelector('slot')) root.append(document.createElement('slot'));
    return root;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { baseUrl, publishableKey, getToken } = this;
    const client = this.client ?? connectionFor({ baseUrl, publishableKey, getToken });
    const locale = this.locale ?? currentConfiguration().locale;
    const given = this.#context.value;
    if (
      given &&
      given.client === client &&
      given.locale === locale &&
      given.theme === this.theme &&
      given.elder === this.elder
    )
      return;
    this.#context.set({ client, locale, theme: this.theme, elder: this.elder });
  }

  /** Changes several settings at once, without a remount; see `QxwqElement.update`. */
  override update(settings: Partial<this>): void;
  override update(changed: PropertyValues): void;
  override update(given: Partial<this> | PropertyValues): void {
    if (given instanceof Map) super.update(given as PropertyValues);
    else takeSettings(this, given);
  }

  /** Forgets who is signed in, on the whole page: tokens, rows and, with `drafts`, what is stored on the device. */
  signOut(options: SignOutOptions = {}): void {
    globalThis.dispatchEvent(new CustomEvent('qxwq-sign-out', { detail: options }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'qxwq-provider': QxwqProvider;
  }
}
