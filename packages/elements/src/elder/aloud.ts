import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../core/locale.js';
import type { CoreMessages } from '../locales/zh-CN.js';

/** Reads a text aloud with a voice of the device; `changed` is called when it starts, pauses, ends. */
export class Aloud {
  state: 'silent' | 'reading' | 'paused' = 'silent';

  constructor(private readonly changed: () => void) {
    // Voices come some time after the page.
    globalThis.speechSynthesis?.addEventListener?.('voiceschanged', changed);
  }

  /** The device has a voice for the language; without one nothing is offered. */
  speaks(locale: Locale): boolean {
    return this.#voice(locale) !== undefined;
  }

  read(text: string, locale: Locale): void {
    const voice = this.#voice(locale);
    if (!voice) return;
    speechSynthesis.cancel();
    // Some engines stop in the middle of a long text: it is spoken sentence by sentence.
    const sentences = text.match(/[^。！？.!?\n]+[。！？.!?\n]*/g) ?? [];
    sentences.forEach((sentence, index) => {
      const utterance = new SpeechSynthesisUtterance(sentence);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      // A little slower than the usual speed, as the listeners this is for prefer it.
      utterance.rate = 0.9;
      if (index === sentences.length - 1) utterance.onend = () => this.#become('silent');
      speechSynthesis.speak(utterance);
    });
    this.#become('reading');
  }

  pause(): void {
    speechSynthesis.pause();
    this.#become('paused');
  }

  resume(): void {
    speechSynthesis.resume();
    this.#become('reading');
  }

  /** Falls silent; does nothing where nothing is read. */
  stop(): void {
    if (this.state === 'silent') return;
    speechSynthesis.cancel();
    this.#become('silent');
  }

  /** Ends listening for voices, with the element that it speaks for. */
  end(): void {
    this.stop();
    globalThis.speechSynthesis?.removeEventListener?.('voiceschanged', this.changed);
  }

  #voice(locale: Locale): SpeechSynthesisVoice | undefined {
    const language = locale.slice(0, 2);
    return globalThis.speechSynthesis?.getVoices().find(({ lang }) => lang.toLowerCase().startsWith(language));
  }

  #become(state: Aloud['state']): void {
    this.state = state;
    this.changed();
  }
}

/** The buttons to read aloud, pause and stop; nothing where the device has no voice for the language. */
export function aloudBar(
  aloud: Aloud,
  t: CoreMessages,
  locale: Locale,
  text: () => string,
): TemplateResult | typeof nothing {
  if (!aloud.speaks(locale)) return nothing;
  const button = (label: string, act: () => void) =>
    html`<button class="button" type="button" @click=${act}>${label}</button>`;
  return html`<div class="aloud" part="aloud" role="group" aria-label=${t.aloud.label}>
    ${
      aloud.state === 'silent'
        ? button(t.aloud.read, () => aloud.read(text(), locale))
        : html`${
            aloud.state === 'paused'
              ? button(t.aloud.resume, () => aloud.resume())
              : button(t.aloud.pause, () => aloud.pause())
          }
          ${button(t.aloud.stop, () => aloud.stop())}`
    }
  </div>`;
}
