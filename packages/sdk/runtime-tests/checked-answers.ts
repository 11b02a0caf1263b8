import type { MockPlatform } from '@qxwq/mock';
import { createClient } from '@qxwq/sdk';
import { equal, failure, holds } from './expect.js';
import type { Tests } from './suite.js';

/** What only the client that validates can do. */
export const checkedAnswers = (mockPlatform: () => MockPlatform): Tests => ({
  'refuses answers that break the contract, and says where': async () => {
    const mock = mockPlatform();
    mock.use('schemaBroken');
    const error = await failure(createClient(mock.connection).challenges.list(), 'ResponseValidationError');
    holds(error.message.includes('/items/0'), 'the message names the place');
  },

  'takes answers of a newer platform': async () => {
    const mock = mockPlatform();
    mock.use('schemaDrift');
    equal((await createClient(mock.connection).challenges.list({ limit: 3 })).items.length, 3);
  },

  'sends nothing that is not valid': async () => {
    const mock = mockPlatform();
    const client = createClient(mock.connection);
    await failure(client.challenges.list({ limit: -1 }), 'RequestValidationError');
    equal(mock.requests.length, 0, 'requests');
  },
});
