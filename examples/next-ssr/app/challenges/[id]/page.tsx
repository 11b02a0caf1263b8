import { loadDetail, renderDetail } from '@qxwq/pages';
import { isApiError } from '@qxwq/sdk';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Detail } from '../../../components/detail';
import { client, platform } from '../../../platform';

export const dynamic = 'force-dynamic';

export default async function DetailPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const loaded = await loadDetail(client, id, { locale: 'zh-CN' }).catch((error: unknown) => {
    if (isApiError(error) && error.status === 404) notFound();
    throw error;
  });
  const { attributes, template, data } = await renderDetail({
    ...loaded,
    locale: 'zh-CN',
    platform,
    challengeHref: '/challenges/{id}',
    headingLevel: 1,
  });
  return (
    <>
      <p>
        <Link href="/">← 需求榜</Link>
      </p>
      <Detail attributes={attributes} template={template} data={data} />
    </>
  );
}
