import {
  bidsCreate,
  bidsGet,
  bidsList,
  bidsRemoveAttachment,
  bidsSetConsents,
  bidsSubmit,
  bidsUpdate,
  bidsUploadAttachment,
  type ClientOf,
  challengesGet,
  platformInfo,
  platformPrivacyNotice,
  sessionGet,
} from '@qxwq/sdk/core/light';

/** What the form asks the platform. */
export const formOperations = [
  sessionGet,
  platformInfo,
  platformPrivacyNotice,
  challengesGet,
  bidsList,
  bidsGet,
  bidsCreate,
  bidsUpdate,
  bidsSetConsents,
  bidsSubmit,
  bidsUploadAttachment,
  bidsRemoveAttachment,
] as const;
export type FormOperation = (typeof formOperations)[number]['name'];
export type FormClient = ClientOf<FormOperation>;
