import { scopes as allScopes } from '@qxwq/contract';
import { sampleData } from '@qxwq/mock/sample';
import { createPlatform, newSecretKey } from '@qxwq/platform';
import { mintSessionToken } from '@qxwq/sdk/server';
import { SignJWT } from 'jose';
import { conformance, type Target } from '../packages/mock/conformance/index.js';

/** The questions that the mock answers in its own tests, asked of the real platform: so the two cannot drift. */
conformance('The platform', async (): Promise<Target> => {
  const partnerId = 'conformance';
  const keyId = 'conformance-1';
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  const privateKey = pair.privateKey;
  const { x = '' } = await crypto.subtle.exportKey('jwk', pair.publicKey);

  const secretKey = newSecretKey();
  const data = sampleData({ now: new Date() });
  const platform = await createPlatform({
    storage: { memory: true },
    sites: [{ key: 'pk_conformance', name: 'Conformance', origins: ['https://www.example.edu.cn'] }],
    partners: [
      {
        id: partnerId,
        name: 'Conformance',
        keys: [{ kty: 'OKP', crv: 'Ed25519', kid: keyId, x }],
        secretKeys: [secretKey],
        scopes: allScopes,
      },
    ],
    log: () => {},
  });
  await platform.importRecords(data);

  const open = data.challenges.filter(
    ({ state, organisation, deadline, jointBids, indicators }) =>
      state === 'published' &&
      organisation !== null &&
      jointBids &&
      indicators.length > 0 &&
      Date.parse(deadline) > Date.now() + 86_400_000,
  );
  const known = open[0];
  const closed = data.challenges.find(({ state }) => state === 'closed');
  const enterprises = data.organisations.filter(({ kind }) => kind === 'enterprise');
  const universities = data.organisations.filter(({ kind }) => kind === 'university');
  return {
    fetch: (url, init) => platform.fetch(new Request(url, init)),
    baseUrl: 'http://platform.test',
    publishableKey: 'pk_conformance',
    secretKey,
    tokenFor: async (organisation, scopes, expiresIn = 300) => {
      const subject = `user of ${organisation}`;
      if (expiresIn > 0) {
        return mintSessionToken({ partnerId, keyId, privateKey }, { subject, organisation, scopes, expiresIn });
      }
      // Nobody can mint a token that has expired, so this one is made by hand.
      return new SignJWT({ org: organisation, scope: scopes.join(' ') })
        .setProtectedHeader({ alg: 'EdDSA', kid: keyId })
        .setIssuer(partnerId)
        .setAudience('qxwq')
        .setSubject(subject)
        .setIssuedAt(Math.floor(Date.now() / 1000) + expiresIn - 300)
        .setExpirationTime(Math.floor(Date.now() / 1000) + expiresIn)
        .sign(pair.privateKey);
    },
    knownChallengeId: known?.id ?? '',
    closedChallengeId: closed?.id ?? '',
    enterpriseId: known?.organisationId ?? '',
    otherEnterpriseId: enterprises.find(({ id }) => id !== known?.organisationId)?.id ?? '',
    bidderId: universities[0]?.id ?? '',
    otherBidderId: universities[1]?.id ?? '',
    changeChallenge: async (id, title) => {
      const record = data.challenges.find((each) => each.id === id);
      if (record) await platform.importRecords({ challenges: [{ ...record, title }] });
    },
    close: () => platform.close(),
  };
});
