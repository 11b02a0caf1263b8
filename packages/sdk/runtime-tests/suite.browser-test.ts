import { suite } from './suite.js';

describe('the client in this browser', () => {
  for (const { name, run } of suite()) it(name, run);
});
