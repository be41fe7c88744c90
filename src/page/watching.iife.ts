import { createPagePlatform } from '../platform/page';
import { watchAhead } from './ahead';
import { offer } from './arrival';
import { startPage } from './start';

offer('watching', watchAhead((findings, signal) => startPage(createPagePlatform(), findings, signal)));
