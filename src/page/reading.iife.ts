import { touchApi } from '../platform/page';
import { offer } from './arrival';
import { PageSession, startReading } from './session';

offer('reading', { PageSession, startReading });
// Where this script is there from a page's start the page waits for the rest of its own.
touchApi();
