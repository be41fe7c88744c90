import { offer } from './arrival';
import { PageSession, startReading } from './session';

offer('reading', { PageSession, startReading });
