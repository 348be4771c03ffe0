import { codeDamages } from './damage-code.ts';
import { languageDamages } from './damage-language.ts';
import { linkDamages } from './damage-links.ts';
import { pageDamages } from './damage-page.ts';
import { structureDamages } from './damage-structure.ts';

/** All damages, in the order of the table. */
export const damages = [...linkDamages, ...codeDamages, ...structureDamages, ...languageDamages, ...pageDamages];
