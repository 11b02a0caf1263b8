import { controls } from './controls.js';
import { reset } from './reset.js';
import { tokens } from './tokens.js';

/** What every element's shadow root starts with. The reset comes first: `all: initial` undoes what stands before it. */
export const baseStyles = [reset, tokens, controls];
