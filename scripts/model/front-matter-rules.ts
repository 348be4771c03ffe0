/** What `check` expects of front matter. */
export interface FrontMatterRules {
  /** A page without one of these is an error. */
  required: string[];
  /** A page without one of these is a warning. */
  recommended: string[];
  /** Keys whose value is text for readers; every other value of a target is that of its source. */
  translated: string[];
}
