'use client';

import type {} from '@qxwq/elements/react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { type Drawn, useDrawn, useKit } from './drawn';

/** The board as the server has drawn it; a challenge opens without the page being loaded anew. */
export function Board(drawn: Drawn) {
  useKit();
  const props = useDrawn(drawn);
  const router = useRouter();
  const [sought, setSought] = useState<string>();
  return (
    <>
      <qxwq-challenge-board
        {...props}
        onqxwq-filter-change={(event) => setSought(event.detail.q)}
        onqxwq-challenge-open={(event) => {
          event.preventDefault();
          router.push(`/challenges/${event.detail.challengeId}`);
        }}
      />
      {sought ? <p>本页知道读者在找“{sought}”。</p> : null}
    </>
  );
}
