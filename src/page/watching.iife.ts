import { createPagePlatform } from '../platform/page';
import { offer } from './arrival';
import { startPage } from './start';

offer('watching', { startWatching: (findings, signal) => startPage(createPagePlatform(), findings, signal) });
