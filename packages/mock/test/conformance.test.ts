import { conformance } from '../conformance/index.js';
import { mockPlatform } from '../src/index.js';

conformance('The mock', () => {
  const mock = mockPlatform();
  const [knownChallengeId = ''] = mock.challengeIds;
  return {
    fetch: mock.fetch,
    baseUrl: mock.baseUrl,
    publishableKey: mock.publishableKey,
    secretKey: mock.secretKey,
    tokenFor: (organisationId, scopes, expiresIn) =>
      mock.tokenFor(organisationId, scopes, expiresIn === undefined ? {} : { expiresIn }),
    knownChallengeId,
    closedChallengeId: mock.challengeIds[12] ?? '',
    enterpriseId: mock.enterpriseId,
    otherEnterpriseId: 'org_mock000000000002',
    bidderId: mock.universityId,
    otherBidderId: 'org_mock000000000008',
    changeChallenge: (id, title) => mock.changeChallenge(id, { title }),
    passDeadline: () => mock.setNow(new Date(Date.now() + 365 * 86_400_000)),
  };
});
