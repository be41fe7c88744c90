import * as v from 'valibot';
import type { ScriptedDocument } from '../../domain/ports';
import { fail, ok } from '../../domain/result';
import { listSwitchSchema } from '../../domain/settings';
import { hostOf, type Sender } from '../../messaging/caller';
import type { Contract, PageScript } from '../../messaging/contract';
import type { Handlers } from '../../messaging/server';
import type { SettingsStore } from '../../settings/store';

/** A badge has room for four characters. */
const MOST_SHOWN = 999;

export interface PagePort {
  readonly settings: Pick<SettingsStore, 'switchMember'>;
  /** Whether the reader switched a site off. */
  readonly isOff: (host: string) => Promise<boolean>;
  /** Shows a text on the toolbar button of one tab; an empty one takes it away. */
  readonly setBadge: (tabId: number, text: string) => Promise<void>;
  /** Runs some of our scripts in a document, one after the other. */
  readonly putScripts: (document: ScriptedDocument, scripts: readonly PageScript[]) => Promise<void>;
}

/** What content scripts ask about their own tab. */
export function pageHandlers({ settings, isOff, setBadge, putScripts }: PagePort): Handlers<Pick<Contract, 'page.count' | 'page.script' | 'page.off'>, Sender> {
  return {
    async 'page.script'({ scripts }, sender) {
      const { tab, frameId = 0, documentId } = sender;
      if (tab?.id === undefined) return fail('refused');
      // A page that is not to be read is still to hear when that changes.
      const wanted = await isOff(hostOf(sender)) ? scripts.filter((script) => script !== 'reading') : scripts;
      if (wanted.length === 0) return fail('refused', 'off');
      return putScripts({ tabId: tab.id, frameId, documentId }, wanted).then(() => ok({}), () => fail('refused'));
    },
    async 'page.off'(_ask, sender) {
      const change = v.safeParse(listSwitchSchema, { list: 'sitesOff', member: hostOf(sender), listed: true });
      if (!change.success) return fail('invalid', 'host');
      const switched = await settings.switchMember(change.output);
      return switched.ok ? ok({}) : switched;
    },
    async 'page.count'({ series }, { tab, documentLifecycle }) {
      // A page that is rendered behind the tab's own tells its number again when it is shown.
      if (tab?.id !== undefined && documentLifecycle !== 'prerender') await setBadge(tab.id, badgeText(series));
      return ok({});
    },
  };
}

function badgeText(count: number): string {
  if (count <= 0) return '';
  return count > MOST_SHOWN ? `${MOST_SHOWN}+` : String(count);
}
