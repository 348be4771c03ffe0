import schema from './lockstep.schema.json' with { type: 'json' };

const tag = new RegExp(schema.properties.sourceLocale.pattern);

/** Whether a configuration takes a name as a locale's. */
export const isLocaleTag = (name: string): boolean => tag.test(name);
