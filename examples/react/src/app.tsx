import type {} from '@qxwq/elements/react';
import { useState } from 'react';

/** The board; a challenge opens in place, since the application keeps the link from being followed. */
export function App() {
  const [challengeId, setChallengeId] = useState<string>();
  const [locale, setLocale] = useState<'zh-CN' | 'en'>('zh-CN');
  return (
    <qxwq-provider
      base-url={import.meta.env.VITE_QXWQ_PLATFORM}
      publishable-key={import.meta.env.VITE_QXWQ_KEY}
      locale={locale}
    >
      <button type="button" onClick={() => setLocale(locale === 'en' ? 'zh-CN' : 'en')}>
        {locale === 'en' ? '中文' : 'English'}
      </button>
      {challengeId === undefined ? (
        <qxwq-challenge-board
          layout="cards"
          page-size={6}
          challenge-href="#{id}"
          onqxwq-challenge-open={(event) => {
            event.preventDefault();
            setChallengeId(event.detail.challengeId);
          }}
        />
      ) : (
        <>
          <button type="button" onClick={() => setChallengeId(undefined)}>
            ← 需求榜
          </button>
          <qxwq-challenge-detail challenge-id={challengeId} />
        </>
      )}
    </qxwq-provider>
  );
}
