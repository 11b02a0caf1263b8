import type { Achievement } from './schema/achievement.js';
import type { PersonId } from './schema/common.js';
import type { Person, PersonConsents } from './schema/person.js';
import type { SupplyContact } from './schema/supply.js';

/** An achievement as it comes in: what everybody sees, and what is shown with consent only. */
export interface AchievementRecord extends Omit<Achievement, 'people' | 'contact'> {
  /** Who reached it. */
  readonly people: readonly PersonId[];
  readonly contact: SupplyContact | null;
  /** The contact consented to its publication (PIPL articles 13–15, 25). */
  readonly publishContact: boolean;
}

/** A team or person as it comes in. `name` and `title` are kept in any case and shown as `consents` says. */
export interface PersonRecord extends Omit<Person, 'name' | 'achievements' | 'contact'> {
  readonly name: string;
  readonly contact: SupplyContact | null;
  readonly consents: PersonConsents;
}

/** Whether a name is shown: a team's name is nobody's personal data. */
export const showsName = ({ kind, consents }: Pick<PersonRecord, 'kind' | 'consents'>): boolean =>
  kind === 'team' || consents.publishName;

/** A text in which a person's name does not stand any more; what was written about somebody often names them. */
export const withoutName = (text: string, name: string): string => (name === '' ? text : text.replaceAll(name, '某某'));
