/**
 * What pure code may take for granted in every JavaScript host that we run in (pages, workers, Node) beside the language itself.
 * `tsconfig.pure.json` compiles the pure folders with this instead of the DOM library.
 */
declare class TextEncoder { encode(text?: string): Uint8Array<ArrayBuffer>; encodeInto(text: string, into: Uint8Array): { read: number; written: number } }
declare class TextDecoder { constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean }); decode(bytes?: ArrayBuffer | ArrayBufferView): string }
declare class URL { constructor(url: string, base?: string); readonly protocol: string; readonly host: string; readonly hostname: string; readonly pathname: string; readonly origin: string; readonly href: string; readonly search: string; readonly hash: string }
interface EventTargetLike { addEventListener(type: string, listener: () => void, options?: { once?: boolean; signal?: AbortSignal }): void; removeEventListener(type: string, listener: () => void): void }
interface AbortSignal extends EventTargetLike { readonly aborted: boolean; readonly reason: unknown; throwIfAborted(): void }
declare class AbortController { readonly signal: AbortSignal; abort(reason?: unknown): void }
declare function setTimeout(run: () => void, ms: number): unknown;
declare function clearTimeout(timer: unknown): void;
declare function queueMicrotask(run: () => void): void;
declare function structuredClone<T>(value: T): T;
declare const crypto: { randomUUID(): string; getRandomValues<T extends ArrayBufferView>(into: T): T };
