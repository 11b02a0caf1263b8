import { loadBoard, renderBoard } from '@qxwq/pages';
import { Board } from '../components/board';
import { client, platform } from '../platform';

/** Drawn anew for every reader, since days go by and bids come in. */
export const dynamic = 'force-dynamic';

export default async function BoardPage() {
  const { attributes, template, data } = await renderBoard({
    ...(await loadBoard(client, { locale: 'zh-CN', pageSize: 6 })),
    locale: 'zh-CN',
    platform,
    pageSize: 6,
    challengeHref: '/challenges/{id}',
  });
  return (
    <>
      <h1>企业需求榜</h1>
      <Board attributes={attributes} template={template} data={data} />
    </>
  );
}
