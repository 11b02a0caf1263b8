import type { Organisation, OrganisationId } from '@qxwq/contract';
import { creditCodeCheckDigit, type IndustryCode, type UniversityLabel } from '@qxwq/dictionaries';
import { type EnterpriseRow, enterpriseRows } from './enterprises.js';
import type { Random } from './random.js';
import { universityRows } from './universities.js';

/** An enterprise with the industries in which it sets problems. */
export interface Enterprise {
  readonly organisation: Organisation;
  readonly industries: readonly IndustryCode[];
  /** Its name and what it makes, in words. */
  readonly makes: string;
}

/** Whoever reads a name alone, on a printed list for example, must see that it was invented. */
const marked = (name: string) => `${name}（示例）`;

export function makeEnterprises(random: Random): Enterprise[] {
  return enterpriseRows.map((row, index) => ({
    organisation: makeEnterprise(row, index, random),
    industries: [row[1], ...row[2]],
    makes: `${row[0]}：${row[6]}`,
  }));
}

function makeEnterprise(row: EnterpriseRow, index: number, random: Random): Organisation {
  const [name, industry, , region, city, tier, makes] = row;
  const people = random.int(8, 60) * (tier === 'leading' ? 100 : 10);
  const engineers = Math.round(people * (0.1 + random.next() * 0.2));
  return {
    id: `org_${random.idBody()}` as OrganisationId,
    name: marked(name),
    kind: 'enterprise',
    tier,
    labels: [],
    region,
    city,
    industry,
    creditCode: creditCode('91', region, index + 1),
    // The top-level domain `.example` is reserved and never leads to anybody (RFC 2606).
    website: random.chance(0.7) ? `https://e${String(index + 1).padStart(3, '0')}.example` : null,
    summary: `主营${makes}。职工约 ${people} 人，其中研发人员 ${engineers} 人。本单位为演示而虚构。`,
    sample: true,
  };
}

export function makeUniversities(random: Random): Organisation[] {
  return universityRows
    .flatMap(([region, city, names]) => names.map((name) => ({ region, city, name })))
    .map(({ region, city, name }, index) => ({
      id: `org_${random.idBody()}` as OrganisationId,
      name: marked(name),
      kind: 'university',
      tier: null,
      labels: drawLabels(random),
      region,
      city,
      industry: null,
      creditCode: creditCode('12', region, enterpriseRows.length + index + 1),
      website: random.chance(0.8) ? `https://u${String(index + 1).padStart(3, '0')}.edu.example` : null,
      summary: `设有工、理、管等学科的${random.int(9, 26)} 个学院，专任教师约 ${random.int(60, 260) * 10} 人。本单位为演示而虚构。`,
      sample: true,
    }));
}

/** The historic labels come with the newer one, as they mostly do. */
function drawLabels(random: Random): UniversityLabel[] {
  return [
    ...random.weighted<UniversityLabel[]>([
      [[], 62],
      [['double-first-class'], 12],
      [['double-first-class', '211'], 16],
      [['double-first-class', '985', '211'], 10],
    ]),
  ];
}

/**
 * A credit code (GB 32100-2015) that is right in form and check digits and still cannot be anybody's: its organisation
 * part spells EXAMP. Hong Kong, Macao and Taiwan do not use these codes.
 */
function creditCode(kind: string, region: string, serial: number): string | null {
  if (Number(region) >= 700_000) return null;
  const body = `EXAMP${String(serial).padStart(3, '0')}`;
  const first17 = kind + region + body + organisationCheckDigit(body);
  return first17 + creditCodeCheckDigit(first17);
}

/** Check digit of an organisation code (GB 11714): weighted sum modulo 11. */
function organisationCheckDigit(body: string): string {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number.parseInt(body.charAt(at), 36), 0);
  return '0123456789X0'.charAt(11 - (sum % 11));
}
