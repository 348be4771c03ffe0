import ExecutionEnvironment from '@docusaurus/ExecutionEnvironment';
import { listenForDisclosures, unfoldTarget } from '../client/disclosures.ts';

/** What this plugin folds away; other disclosures are the site's own. */
const own = '.lockstep .lockstep-chg';

if (ExecutionEnvironment.canUseDOM) listenForDisclosures(own);

/** Docusaurus calls it when a page is shown: its address may lead to a change. */
export const onRouteDidUpdate = (): void => unfoldTarget(own);
