import type { Challenge, PrivacyNotice } from '@qxwq/contract';
import type { Locale } from '../../core/locale.js';
import type { BidFormMessages } from '../../locales/bid-form/zh-CN.js';
import type { CoreMessages } from '../../locales/zh-CN.js';
import type { FormModel } from '../model/form-model.js';

/** What the templates of the form draw from. */
export interface FormView {
  readonly form: FormModel;
  readonly t: BidFormMessages;
  /** Texts that all elements share. */
  readonly core: CoreMessages;
  readonly locale: Locale;
  readonly challenge: Challenge;
  readonly notice: PrivacyNotice;
  /** Now by the platform's clock, in milliseconds since 1970. */
  readonly now: number;
}

/** The id of the control for a place in the content; one shadow root holds one form, so it is unique. */
export const fieldId = (pointer: string): string => `field${pointer.replaceAll('/', '-')}`;
