import type { FeedItem, JsonFeed } from '@qxwq/contract';

/** What a reader shows of an item. */
function entryOf({ id, at, challenge, achievement, person, reasons }: FeedItem) {
  const record = challenge ?? achievement ?? person;
  if (!record) return undefined;
  const title = 'title' in record && record.title !== null && !person ? record.title : (person?.name ?? record.summary);
  const terms = [...new Set(reasons.flatMap((reason) => reason.terms ?? []))].slice(0, 8);
  return { id: `urn:qxwq:${record.id}:${id}`, title, text: record.summary, at, tags: [...record.keywords], terms };
}

const entriesOf = (items: readonly FeedItem[]) => items.flatMap((item) => entryOf(item) ?? []);

export function jsonFeed(title: string, items: readonly FeedItem[]): JsonFeed {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    language: 'zh-CN',
    items: entriesOf(items).map(({ id, title, text, at, tags }) => ({
      id,
      title,
      content_text: text,
      date_published: at,
      tags,
    })),
  };
}

/** Atom (RFC 4287). */
export function atomFeed(title: string, feedId: string, items: readonly FeedItem[], updated: string): string {
  const entries = entriesOf(items).map(
    (entry) => `  <entry>
    <id>${escaped(entry.id)}</id>
    <title>${escaped(entry.title)}</title>
    <updated>${entry.at}</updated>
    <author><name>qxwq</name></author>
    <summary>${escaped(entry.text)}</summary>
${entry.tags.map((tag) => `    <category term="${escaped(tag)}"/>`).join('\n')}
  </entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
  <id>urn:qxwq:${feedId}</id>
  <title>${escaped(title)}</title>
  <updated>${items[0]?.at ?? updated}</updated>
${entries.join('\n')}
</feed>
`;
}

const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** XML 1.0 has no place for most control characters, escaped or not. */
const escaped = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/[&<>"']/g, (sign) => names[sign]!);
