import type { Challenge, ChallengeSummary } from '@qxwq/contract';
import { placeLabel } from '@qxwq/elements/server';
import type { PageContext } from './document.js';

const context = 'https://schema.org';

/** The list for machines: an `ItemList` in a `CollectionPage` (schema.org). */
export const listJsonLd = (
  items: readonly ChallengeSummary[],
  { settings, addresses, locale, texts }: PageContext,
) => ({
  '@context': context,
  '@type': 'CollectionPage',
  name: texts.own.title,
  url: addresses.list(locale),
  inLanguage: locale,
  isPartOf: { '@type': 'WebSite', name: settings.site.name, url: addresses.list(settings.locale) },
  mainEntity: {
    '@type': 'ItemList',
    numberOfItems: items.length,
    itemListElement: items.map(({ id, title }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: title,
      url: addresses.challenge(id, locale),
    })),
  },
});

/**
 * A challenge for machines. schema.org has a type for it: a `Demand` is the public announcement of an organisation
 * that it seeks something; the way back is a `BreadcrumbList`.
 */
export function detailJsonLd(challenge: Challenge, page: PageContext) {
  const { addresses, locale, texts } = page;
  const url = addresses.challenge(challenge.id, locale);
  const { organisation, budget } = challenge;
  return [
    {
      '@context': context,
      '@type': 'WebPage',
      url,
      name: challenge.title,
      description: challenge.summary,
      inLanguage: locale,
      datePublished: challenge.publishedAt,
      dateModified: challenge.updatedAt,
      keywords: challenge.keywords.join(', '),
      ...(organisation ? { author: { '@type': 'Organization', name: organisation.name } } : {}),
      mainEntity: {
        '@type': 'Demand',
        identifier: challenge.number,
        name: challenge.title,
        description: challenge.problem || challenge.summary,
        url,
        validFrom: challenge.publishedAt,
        validThrough: challenge.deadline,
        areaServed: { '@type': 'Place', name: placeLabel(challenge, { t: texts.t }) },
        ...(budget
          ? {
              priceSpecification: {
                '@type': 'PriceSpecification',
                priceCurrency: 'CNY',
                minPrice: budget.minWan * 10_000,
                maxPrice: budget.maxWan * 10_000,
              },
            }
          : {}),
      },
    },
    {
      '@context': context,
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: texts.own.title, item: addresses.list(locale) },
        { '@type': 'ListItem', position: 2, name: challenge.title, item: url },
      ],
    },
  ];
}
