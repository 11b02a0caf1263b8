import snippet from '@calcom/embed-snippet';

const Cal = snippet();
Cal('init', { origin: 'https://app.cal.com' });
Cal('inline', { elementOrSelector: '#cal', calLink: 'qxwq/board' });
