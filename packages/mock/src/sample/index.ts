export type { SampleAttachment, SampleChallenge } from './records.js';
export { type SampleData, sampleData } from './sample-data.js';
