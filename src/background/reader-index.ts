import { openTitleIndex } from '../catalogue/decode';
import { encodeCatalogue } from '../catalogue/encode';
import { createStack, type IndexStack } from '../catalogue/stack';
import type { TitleIndex } from '../catalogue/title-index';
import { correctionsModel } from '../corrections/layer';
import { holdsOn } from '../corrections/scope';
import type { Correction } from '../domain/correction';

/**
 * The stack of indexes for one site: the reader's own aliases and pins that hold there on top of the embedded catalogue. The upper
 * layer is encoded anew only when what holds has changed since the last call.
 */
export function createReaderIndex(): (catalogue: TitleIndex, corrections: readonly Correction[], host: string) => IndexStack {
  let last: { readonly signature: string; readonly catalogue: TitleIndex; readonly stack: IndexStack } | null = null;
  return (catalogue, corrections, host) => {
    const names = corrections.filter(({ does, scope }) => does !== 'suppress' && holdsOn(scope, host));
    const signature = JSON.stringify(names);
    if (last?.signature !== signature || last.catalogue !== catalogue) {
      last = { signature, catalogue, stack: createStack(names.length > 0 ? [layerOf(names), catalogue] : [catalogue]) };
    }
    return last.stack;
  };
}

function layerOf(names: readonly Correction[]): TitleIndex {
  return openTitleIndex(encodeCatalogue(correctionsModel(names)).titles);
}
