export { fixtures as smallBoard } from './fixtures/index.js';
export { type MockOptions, MockPlatform, mockPlatform, type RecordedRequest } from './mock-platform.js';
export { type ScenarioName, type ScenarioOptions, scenarioNames } from './scenarios.js';
export type { ChallengeRecord, MockData, StoredBid, StoredFile, Submission } from './store.js';
