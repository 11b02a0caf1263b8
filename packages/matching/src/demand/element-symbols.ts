/** Elements that demands rule out and that documents write by their symbols: solders, alloys, pigments, plating. */
const SYMBOLS = new Map(
  Object.entries({
    铅: 'Pb',
    汞: 'Hg',
    镉: 'Cd',
    铬: 'Cr',
    铋: 'Bi',
    铟: 'In',
    锑: 'Sb',
    砷: 'As',
    镍: 'Ni',
    钴: 'Co',
    铜: 'Cu',
    银: 'Ag',
    锡: 'Sn',
    锌: 'Zn',
    铝: 'Al',
    溴: 'Br',
    氯: 'Cl',
    钡: 'Ba',
    铍: 'Be',
    铂: 'Pt',
    钯: 'Pd',
    钌: 'Ru',
  }),
);

/**
 * Finds an element's symbol inside a formula or a system of alloys ("Sn-Bi", "SnPb37"), where it cannot be a word of
 * English ("In", "As", "Be"); undefined for what is no element of the list.
 */
export function elementSymbol(name: string): RegExp | undefined {
  const symbol = SYMBOLS.get(name);
  if (!symbol) return undefined;
  return new RegExp(`(?<=[A-Z][a-z]?[\\d.]*[-–—/]?)${symbol}(?![a-z])|(?<![A-Za-z])${symbol}(?=[-–—/]?[A-Z\\d])`, 'g');
}
