/** Bounds that form, client and platform share. Lengths are in characters as a person counts them. */
export const bidLimits = {
  title: 80,
  summary: 1000,
  foundation: 1000,
  evidence: 300,
  answerText: 300,
  personName: 40,
  personTitle: 40,
  organisationName: 80,
  speciality: 80,
  role: 200,
  team: 20,
  milestoneTitle: 80,
  deliverable: 200,
  milestones: 20,
  months: 120,
  budgetItems: 12,
  partners: 10,
} as const;

/** What may be attached to a bid. The type is sniffed from the content; the name's ending must agree with it. */
export const attachmentLimits = {
  /** Bytes in one file: 20 MiB. */
  maxBytes: 20 * 1024 * 1024,
  maxCount: 10,
  /** Allowed media types with the endings that go with them. HTML, SVG and scripts are never accepted. */
  mediaTypes: {
    'application/pdf': ['pdf'],
    'image/png': ['png'],
    'image/jpeg': ['jpg', 'jpeg'],
    'application/zip': ['zip'],
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
    'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  },
} as const;

/** Uploads that go on after a cut. The file's own limits are those of attachments. */
export const uploadLimits = {
  /** Most bytes in one part: 1 MiB. Smaller parts lose less when the line is cut. */
  maxPartBytes: 1024 * 1024,
  /** Hours until an upload that is not complete is forgotten. */
  hours: 24,
} as const;

/** Endpoints that a partner's server listens at. */
export const webhookLimits = {
  /** Characters in an address. */
  url: 1000,
  /** Endpoints of one partner. */
  endpoints: 20,
  /** Hours for which the old secret signs too after a change. */
  rotationHours: 24,
} as const;

/** Challenges in the published index, the newest. */
export const challengeIndexLimit = 2000;

/** Rows in one page of a list. */
export const pageLimits = { default: 20, max: 100 } as const;
