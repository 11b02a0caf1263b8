import type { Locale } from './locale.js';

/** 2.4 MB; sizes count in thousands, as shops and Intl do, not in 1024s. */
export function formatBytes(bytes: number, locale: Locale): string {
  const step = bytes < 1000 ? 0 : bytes < 1_000_000 ? 1 : 2;
  const unit = ['byte', 'kilobyte', 'megabyte'][step] ?? 'byte';
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: step === 2 ? 1 : 0 }).format(
    bytes / 1000 ** step,
  );
}
