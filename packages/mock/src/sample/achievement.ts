import type {
  AchievementId,
  AchievementRecord,
  OrganisationRef,
  Patent,
  PersonId,
  SupplyContact,
} from '@qxwq/contract';
import { industries as industryLabels } from '@qxwq/dictionaries/labels/zh-CN';
import type { Calendar } from './calendar.js';
import { fill, readIndicator } from './fill.js';
import type { Random } from './random.js';
import type { Group, Result } from './supply-plan.js';
import { achievementOpenings, applications, progress, statedFor } from './supply-texts.js';

/** Tells a result in full. About two in five are patents, and half of those are open for licence to everybody. */
export function makeAchievement(
  { template, university }: Group,
  { topic, values }: Result,
  people: readonly PersonId[],
  calendar: Calendar,
  random: Random,
): AchievementRecord {
  const isPatent = random.chance(0.4);
  const industry = industryLabels[template.industry];
  const words = { topic, industry, n: random.int(2, 6) };
  const key = fill(template.key, values);
  const stated = template.indicators
    .map((line, index) => statedFor(readIndicator(fill(line, values), index), random))
    .filter((text) => text !== undefined);
  const performance = stated.length > 0 ? `${stated.join('，')}。` : '';
  const opening = fill(random.pick(achievementOpenings), words);
  const publishedAt = calendar.onWorkday(-random.int(2, 700), random.int(9, 16), random.int(0, 59), 'earlier');
  const patent = isPatent ? makePatent(university.name, publishedAt, random) : null;
  const contact = makeContact(random);
  const low = random.int(3, 60) * 5;
  return {
    id: `ach_${random.idBody()}` as AchievementId,
    kind: isPatent ? 'patent' : 'achievement',
    title: titleOf(topic, isPatent),
    organisation: refOf(university),
    region: university.region,
    city: university.city,
    industries: [template.industry],
    disciplines: [...template.disciplines],
    summary: shortened(`${opening}${performance}`),
    keywords: template.keywords.map((keyword) => fill(keyword, values)),
    cooperationModes: random.shuffled(isPatent ? modesOfPatents : modesOfResults).slice(0, random.int(1, 2)),
    publishedAt: publishedAt.toISOString(),
    sample: true,
    trl: random.chance(0.05) ? null : Math.min(9, Math.max(1, template.trl[0] + random.int(-1, 2))),
    price: random.chance(0.4) ? null : { minWan: low, maxWan: random.chance(0.5) ? low : low * 2 },
    licenceModes: patent?.openLicence ? ['open'] : random.shuffled(licences).slice(0, random.int(1, 2)),
    description: `${opening}重点解决以下难点：${key}${fill(random.pick(progress), words)}。本成果为演示而虚构。`,
    contact,
    publishContact: random.chance(0.5),
    updatedAt: publishedAt.toISOString(),
    advantages: key
      .split(/[；。]/)
      .filter(Boolean)
      .slice(0, 3)
      .map((part, index) => `${index + 1}. ${part}。`)
      .join('\n'),
    applications: fill(random.pick(applications), words),
    performance,
    stage: random.pick(['initial', 'laboratory', 'pilot', 'market']),
    patent,
    people: [...people],
  };
}

function titleOf(topic: string, isPatent: boolean): string {
  if (isPatent) return fill('一种{topic}方法及系统（示例）', { topic: topic.replace(/系统$/, '') });
  return fill(/(?:技术|系统|方法|装置|平台)$/.test(topic) ? '{topic}（示例）' : '{topic}技术（示例）', { topic });
}

const modesOfResults = ['cooperative', 'commissioned', 'transfer', 'licence', 'equity'] as const;
const modesOfPatents = ['licence', 'transfer', 'cooperative'] as const;
const licences = ['ordinary', 'exclusive', 'assignment'] as const;

export const refOf = ({ id, name, kind, tier }: OrganisationRef): OrganisationRef => ({ id, name, kind, tier });

/** Numbers of the patent office's form that cannot be anybody's: the serial begins with zeros. */
function makePatent(holder: string, published: Date, random: Random): Patent {
  const year = published.getUTCFullYear() - 2;
  const kind = random.weighted([
    ['invention', 8],
    ['utility-model', 2],
  ] as const);
  const day = (from: Date) => from.toISOString().slice(0, 10);
  const open = random.chance(0.5);
  const royalty = random.chance(0.4);
  return {
    number: `ZL${year}${kind === 'invention' ? 1 : 2}000${String(random.int(0, 9999)).padStart(4, '0')}.X`,
    kind,
    state: 'granted',
    holders: [holder],
    filedOn: `${year}-0${random.int(1, 9)}-1${random.int(0, 9)}`,
    grantedOn: day(published),
    openLicence: open
      ? {
          feeMode: royalty ? 'royalty-sales' : 'fixed',
          fee: royalty ? `按被许可产品净销售额的 ${random.int(1, 5)}% 支付，每年结算一次` : '签收许可通知后一次付清',
          feeWan: royalty ? null : random.int(1, 20) * 5,
          royaltyPercent: royalty ? random.int(1, 5) : null,
          declaredOn: day(published),
          until: `${year + 15}-12-31`,
          evaluationReport: kind === 'utility-model',
        }
      : null,
  };
}

/** Addresses and numbers that lead to nobody (RFC 2606; 555 numbers are not given out). */
export function makeContact(random: Random): SupplyContact {
  const serial = random.int(1000, 9999);
  return { name: '成果转化办公室（示例）', phone: `010-5550${serial}`, email: `transfer${serial}@edu.example` };
}

function shortened(text: string): string {
  let short = '';
  for (const part of text.match(/[^。]+。?/g) ?? []) {
    if (short && Array.from(short + part).length > 200) break;
    short += part;
  }
  return Array.from(short).slice(0, 200).join('');
}
