import { mockPlatform } from '@qxwq/mock';
import * as core from '@qxwq/sdk/core';
import * as light from '@qxwq/sdk/core/light';
import { equal, failure } from './expect.js';
import type { Tests } from './suite.js';

export const oneOperation: Tests = {
  'calls it with its arguments': async () => {
    const page = await core.call(core.createCore(mockPlatform().connection), core.challengesList, { limit: 3 });
    equal(page.items.length, 3);
  },

  'checks what it gets': async () => {
    const mock = mockPlatform();
    mock.use('schemaBroken');
    await failure(core.call(core.createCore(mock.connection), core.challengesList), 'ResponseValidationError');
  },

  'calls it without checks': async () => {
    const page = await light.call(light.createCore(mockPlatform().connection), light.challengesList, { limit: 3 });
    equal(page.items.length, 3);
  },
};
