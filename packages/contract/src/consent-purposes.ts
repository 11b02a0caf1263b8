/** Each purpose is asked and withdrawn on its own (PIPL articles 13–15, 23, 29). */
export const consentPurposes = ['process_bid', 'share_contact', 'publish_result'] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];
