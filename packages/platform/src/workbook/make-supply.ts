import type { Achievement, AchievementRecord, OpenLicence, Patent, PersonId, PersonRecord } from '@qxwq/contract';
import { idFor } from '../rules/ids.js';
import type { OrganisationRow } from '../storage/schema.js';
import { type Made, organisationIn, type RecordContext, refOf, summaryOf } from './context.js';
import type { RowRemark, RowValues } from './read-rows.js';

/** Ceilings that declarations of open licences usually keep to. */
const CEILINGS: Readonly<Record<string, number>> = { 'royalty-sales': 20, 'royalty-profit': 40 };
const FIXED_CEILING_WAN = 2000;

export const personIdOf = (organisationId: string, number: string) =>
  idFor('per', `${organisationId}/${number}`) as PersonId;

export function makeAchievement(values: RowValues, context: RecordContext): Made<AchievementRecord> {
  const faults: RowRemark[] = [];
  const warnings: RowRemark[] = [];
  const owner = organisationIn(values, 'organisation', context, faults);
  const patent = patentIn(values, context, faults, warnings);
  if (!owner) return { record: null, faults, warnings, ids: [] };
  const id = idFor('ach', `${owner.id}/${values.text('number') || values.text('title')}`) as Achievement['id'];
  const people = values.list('people').map((number) => personIdOf(owner.id, number));
  if (people.some((person) => !context.supply.has(person)))
    faults.push({ key: 'people', message: context.say.unknownPerson });
  const record: AchievementRecord = {
    id,
    kind: patent ? 'patent' : (values.code('kind') ?? 'achievement'),
    title: values.text('title'),
    ...sharedOf(values, owner, id, context),
    trl: values.number('trl'),
    price: values.money('price'),
    licenceModes: values.list('licences'),
    advantages: values.text('advantages'),
    applications: values.text('applications'),
    performance: values.text('performance'),
    stage: values.code('stage'),
    patent,
    people,
    publishContact: values.yes('publishContact'),
  };
  return { record: faults.length > 0 ? null : record, faults, warnings, ids: [id, ...people] };
}

export function makePerson(values: RowValues, context: RecordContext): Made<PersonRecord> {
  const faults: RowRemark[] = [];
  const owner = organisationIn(values, 'organisation', context, faults);
  const partner = organisationIn(values, 'partner', context, faults);
  if (!owner || faults.length > 0) return { record: null, faults, warnings: [], ids: [] };
  const id = personIdOf(owner.id, values.text('number') || values.text('name'));
  const record: PersonRecord = {
    id,
    kind: values.text('kind'),
    name: values.text('name'),
    title: values.code('title'),
    ...sharedOf(values, owner, id, context),
    fields: values.list('fields'),
    partner: partner ? refOf(partner) : null,
    size: values.number('size'),
    facilities: values.text('facilities'),
    consents: { publishName: values.yes('publishName'), publishContact: values.yes('publishContact') },
  };
  return { record, faults, warnings: [], ids: [id] };
}

function sharedOf(values: RowValues, owner: OrganisationRow, id: string, { supply, now }: RecordContext) {
  const known = supply.get(id);
  const description = values.text('description');
  const [name, phone, email] = ['contactName', 'contactPhone', 'contactEmail'].map((key) => values.text(key));
  return {
    organisation: refOf(owner),
    region: values.code('region') ?? owner.region,
    city: values.code('city') ?? owner.city,
    industries: values.list('industries'),
    disciplines: values.list('disciplines'),
    summary: summaryOf(description),
    keywords: values.list('keywords'),
    cooperationModes: values.list('modes'),
    publishedAt: known?.published_at.toISOString() ?? now,
    updatedAt: known?.updated_at.toISOString() ?? now,
    sample: false,
    description,
    contact: name || phone || email ? { name: name ?? '', phone: phone ?? '', email: email ?? '' } : null,
  };
}

/** The patent with its open licence, held against Patent Law articles 50 and 51. */
function patentIn(
  values: RowValues,
  context: RecordContext,
  faults: RowRemark[],
  warnings: RowRemark[],
): Patent | null {
  const { say } = context;
  const number = values.text('patentNumber');
  if (number === '') {
    if (values.text('kind') === 'patent') faults.push({ key: 'patentNumber', message: say.patentNumberMissing });
    return null;
  }
  const modes = values.list('licences');
  const kind = values.code('patentKind') ?? 'invention';
  const state = values.code('patentState') ?? (values.has('grantedOn') ? 'granted' : 'pending');
  if (modes.includes('open')) {
    if (modes.includes('exclusive') || modes.includes('sole'))
      faults.push({ key: 'licences', message: say.openLicenceMode });
    if (state !== 'granted') faults.push({ key: 'patentState', message: say.openLicenceGranted });
    if (kind !== 'invention' && !values.yes('evaluationReport')) {
      faults.push({ key: 'evaluationReport', message: say.openLicenceReport });
    }
  }
  return {
    number: number.normalize('NFKC').toUpperCase(),
    kind,
    state,
    holders: values.list('holders'),
    filedOn: values.code('filedOn'),
    grantedOn: values.code('grantedOn'),
    openLicence: modes.includes('open') ? openLicenceIn(values, context, faults, warnings) : null,
  };
}

function openLicenceIn(
  values: RowValues,
  { say, headingOf }: RecordContext,
  faults: RowRemark[],
  warnings: RowRemark[],
): OpenLicence {
  for (const key of ['fee', 'declaredOn', 'until']) {
    if (!values.has(key)) faults.push({ key, message: say.openLicenceMissing(headingOf(key)) });
  }
  const feeMode = values.code('feeMode') ?? (values.has('royaltyPercent') ? 'royalty-sales' : 'fixed');
  const feeWan = values.money('feeWan')?.maxWan ?? null;
  const royaltyPercent = values.number('royaltyPercent');
  if ((feeWan ?? 0) > FIXED_CEILING_WAN) warnings.push({ key: 'feeWan', message: say.feeCeiling });
  if ((royaltyPercent ?? 0) > (CEILINGS[feeMode] ?? 20))
    warnings.push({ key: 'royaltyPercent', message: say.feeCeiling });
  return {
    feeMode,
    fee: values.text('fee'),
    feeWan,
    royaltyPercent,
    declaredOn: values.text('declaredOn'),
    until: values.text('until'),
    evaluationReport: values.yes('evaluationReport'),
  };
}
