import { fail, type Result } from '../domain/result';
import type { PageContract } from './contract';
import { isPageAsk } from './page-checks';
import type { Handlers } from './server';

/**
 * Answers the calls that the popup makes to a page; see {@link serve}. What is answered is checked in the popup.
 * @param isPopup tells whether a sender is the popup, which alone may call.
 */
export function serveAsPage<S>(handlers: Handlers<PageContract, S>, isPopup: (sender: S) => boolean): (message: unknown, sender: S) => Promise<Result<unknown>> | undefined {
  return (message, sender) => {
    const { titlecard, name, ask } = (message ?? {}) as { readonly titlecard?: unknown; readonly name?: unknown; readonly ask?: unknown };
    if (titlecard !== 'call' || typeof name !== 'string' || !Object.hasOwn(handlers, name)) return undefined;
    if (!isPopup(sender)) return Promise.resolve(fail('refused', name));
    if (!isPageAsk(name as keyof PageContract, ask)) return Promise.resolve(fail('invalid', name));
    // The check above proves that the handler takes its own call's question; the look-up by a run-time name cannot say so.
    const handler = handlers[name as keyof PageContract] as (ask: unknown, sender: S) => Result<unknown> | Promise<Result<unknown>>;
    return Promise.resolve().then(() => handler(ask, sender)).catch((error: unknown) => fail('internal', `${name}: ${String(error)}`));
  };
}
