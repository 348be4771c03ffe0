/** Whether a configuration takes a name as a locale's: as `lockstep.schema.json` has it. */
export const isLocaleTag = (name: string): boolean => /^[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8})*$/.test(name);
