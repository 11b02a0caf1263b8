import { challengeStates } from '@qxwq/contract/messages/en';
import {
  budgetBands,
  cooperationModes,
  disciplines,
  enterpriseTiers,
  industries,
  programmes,
  provinces,
} from '@qxwq/dictionaries/labels/en';
import type { CoreMessages } from './zh-CN.js';

const counted = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/** Texts in English, fetched when an element needs them. A text that is missing here does not compile. */
export const en: CoreMessages = {
  labels: {
    budgetBands,
    cooperationModes,
    disciplines,
    enterpriseTiers,
    industries,
    programmes,
    provinces,
  },
  states: challengeStates,
  retry: 'Try again',
  close: 'Close',
  tierShort: {
    innovative: 'Innovative SME',
    specialised: 'Specialised SME',
    'little-giant': 'Little giant',
    'tech-sme': 'Tech SME',
  },
  aloud: { label: 'Read aloud', read: 'Read this aloud', pause: 'Pause', resume: 'Go on', stop: 'Stop' },
  failure: {
    render: 'This part could not be shown; the rest of the page is not affected.',
    offline: 'You are offline. This loads again by itself when you are back.',
    unreached: 'The service cannot be reached. Check your connection and try again.',
    signedOut: 'You are no longer signed in. Sign in again.',
    unknown: 'Something went wrong. Try again in a while.',
    unconfigured: 'Not connected yet: this needs a base-url, or a place inside <qxwq-provider>.',
  },
  time: {
    left: (days, hours, minutes) =>
      days > 0
        ? `${counted(days, 'day')} left`
        : hours > 0
          ? `${counted(hours, 'hour')} left`
          : `${Math.max(1, minutes)} min left`,
    leftPrecisely: (days, hours, minutes) =>
      days > 0
        ? `${counted(days, 'day')} ${counted(hours, 'hour')} left`
        : hours > 0
          ? `${counted(hours, 'hour')} ${minutes} min left`
          : `${Math.max(1, minutes)} min left`,
    passed: 'Closed',
    beijing: (moment) => `${moment} (Beijing time)`,
  },
  money: { unit: 'CNY', open: 'Negotiable' },
  bids: (count) => (count === 0 ? 'No bids yet' : counted(count, 'bid')),
  challenge: {
    anonymous: 'Published anonymously',
    trl: (from, to) => (from === to ? `TRL ${from}` : `TRL ${from}→${to}`),
    jointBids: 'Joint bids welcome',
    closed: (date) => `closed ${date}`,
    industry: (label) => label,
    sample: 'Sample data',
  },
};
