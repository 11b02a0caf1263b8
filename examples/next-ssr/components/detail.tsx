'use client';

import type {} from '@qxwq/elements/react';
import { useRouter } from 'next/navigation';
import { type Drawn, useDrawn, useKit } from './drawn';

/** A challenge in full as the server has drawn it; those close to it open without the page being loaded anew. */
export function Detail(drawn: Drawn) {
  useKit();
  const props = useDrawn(drawn);
  const router = useRouter();
  return (
    <qxwq-challenge-detail
      {...props}
      onqxwq-challenge-open={(event) => {
        event.preventDefault();
        router.push(`/challenges/${event.detail.challengeId}`);
      }}
    />
  );
}
