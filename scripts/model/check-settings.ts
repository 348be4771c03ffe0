/** What a user may set of a check, by name: the check's file declares it, the configuration's schema and the reference tell it. */
export type OptionSchema = Readonly<Record<string, Option>>;

/** One option: what kind of value it takes, what holds where nobody sets it, and what it is for. */
export type Option = { [Kind in keyof OptionValues]: { kind: Kind; default: OptionValues[Kind]; about: string } }[keyof OptionValues];

/** The values of options by their kind. */
interface OptionValues {
  text: string;
  list: readonly string[];
  number: number;
  boolean: boolean;
  map: Readonly<Record<string, string>>;
}

/** What a check is run with: a value for each option that it declares. */
export type OptionsOf<Schema extends OptionSchema> = { readonly [Name in keyof Schema]: OptionValues[Schema[Name]['kind']] };

/** What a configuration says of checks, by their ids. */
export type CheckSettings = Readonly<Record<string, CheckSetting>>;

/** Off, how severe the findings are, or that and options: `{ "severity": "warning", "most": 3 }`. */
export type CheckSetting = 'off' | 'warning' | 'error' | Readonly<Record<string, OptionValues[keyof OptionValues]>>;

/** Settings of some pages: those that a glob fits, and whose locale is one of these. What is left out fits all. */
export interface CheckOverride {
  paths?: string[];
  locales?: string[];
  checks: CheckSettings;
}
