import type { PersonId, PersonRecord } from '@qxwq/contract';
import type { ExpertField, PersonKind } from '@qxwq/dictionaries';
import { disciplines as disciplineLabels, industries as industryLabels } from '@qxwq/dictionaries/labels/zh-CN';
import { makeContact, refOf } from './achievement.js';
import type { Calendar } from './calendar.js';
import { fill } from './fill.js';
import type { Random } from './random.js';
import type { Group } from './supply-plan.js';
import { facilities, inventedName, titles } from './supply-texts.js';

/** Who stands for the groups in turn: every second has a team, the others an expert, a mentor or a liaison. */
const turns: readonly PersonKind[] = ['team', 'expert', 'team', 'mentor', 'team', 'expert', 'team', 'liaison'];

/** The team or person of a group. Three in ten people have not agreed to be named, and few teams show a contact. */
export function makePerson(group: Group, index: number, calendar: Calendar, random: Random): PersonRecord {
  const { template, university, enterprise, results } = group;
  const kind = turns[index % turns.length] ?? 'team';
  const isTeam = kind === 'team';
  const values = results[0]?.values ?? {};
  const keywords = template.keywords.map((keyword) => fill(keyword, values));
  const topics = results.map(({ topic }) => topic).join('、');
  const discipline = disciplineLabels[template.disciplines[0] ?? '410'];
  const industry = industryLabels[template.industry];
  const publishedAt = calendar
    .onWorkday(-random.int(5, 500), random.int(9, 16), random.int(0, 59), 'earlier')
    .toISOString();
  const name = isTeam ? `${keywords[0]}与${keywords[1]}研究团队（示例）` : inventedName(random);
  return {
    id: `per_${random.idBody()}` as PersonId,
    kind,
    name,
    title: isTeam ? null : random.pick(titles[kind]),
    organisation: refOf(university),
    region: university.region,
    city: university.city,
    industries: [template.industry],
    disciplines: [...template.disciplines],
    summary: introduction(kind, { topics, industry, discipline, customer: enterprise.organisation.name }),
    keywords,
    cooperationModes: random.shuffled(template.modes).slice(0, 2),
    publishedAt,
    sample: true,
    fields: kind === 'expert' ? drawFields(random) : [],
    partner: kind === 'mentor' || kind === 'liaison' ? refOf(enterprise.organisation) : null,
    size: isTeam ? random.int(5, 40) : null,
    description: `长期从事${topics}的研究。主要解决：${fill(template.key, values)}所列人员与团队为演示而虚构。`,
    contact: makeContact(random),
    updatedAt: publishedAt,
    facilities: isTeam ? `${fill(random.pick(facilities), { n: random.int(3, 24) })}。` : '',
    consents: { publishName: isTeam || random.chance(0.7), publishContact: random.chance(0.3) },
  };
}

interface Facts {
  readonly topics: string;
  readonly industry: string;
  readonly discipline: string;
  readonly customer: string;
}

function introduction(kind: PersonKind, { topics, industry, discipline, customer }: Facts): string {
  const text = {
    team: `${discipline}团队，研究方向为${topics}，服务${industry}企业。`,
    expert: `${discipline}专家，熟悉${topics}，可参加${industry}领域的概念验证与评审。`,
    mentor: `由高校与${customer}双方聘任，驻企指导${topics}。`,
    liaison: `联系${customer}的博士生，研究方向为${topics}，协助梳理技术需求。`,
  }[kind];
  return Array.from(text).slice(0, 200).join('');
}

/** Mostly technology; some speak for industry or capital too. */
function drawFields(random: Random): ExpertField[] {
  return random.weighted<ExpertField[]>([
    [['technology'], 6],
    [['technology', 'industry'], 3],
    [['industry'], 1],
    [['capital'], 1],
    [['government'], 1],
  ]);
}
