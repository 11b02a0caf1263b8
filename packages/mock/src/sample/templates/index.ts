import type { Template } from '../template.js';
import { electrical } from './electrical.js';
import { electronics } from './electronics.js';
import { energyAndChemicals } from './energy-chemicals.js';
import { food } from './food.js';
import { instrumentsAndRepair } from './instruments-repair.js';
import { landAndMines } from './land-and-mines.js';
import { machinery } from './machinery.js';
import { materials } from './materials.js';
import { medicine } from './medicine.js';
import { metals } from './metals.js';
import { printingAndCulture } from './printing-culture.js';
import { services } from './services.js';
import { software } from './software.js';
import { textiles } from './textiles.js';
import { transport } from './transport.js';
import { utilities } from './utilities.js';
import { vehicles } from './vehicles.js';
import { woodAndPaper } from './wood-paper.js';
import { works } from './works.js';

/** All kinds of problems. */
export const templates: readonly Template[] = [
  ...landAndMines,
  ...food,
  ...textiles,
  ...woodAndPaper,
  ...printingAndCulture,
  ...energyAndChemicals,
  ...medicine,
  ...materials,
  ...metals,
  ...machinery,
  ...vehicles,
  ...electrical,
  ...electronics,
  ...instrumentsAndRepair,
  ...utilities,
  ...works,
  ...transport,
  ...software,
  ...services,
];
