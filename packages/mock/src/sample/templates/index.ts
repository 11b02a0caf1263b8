import type { Template } from '../template.js';
import { food } from './food.js';

/** All kinds of problems, in the order of the industries. */
export const templates: readonly Template[] = [...food];
