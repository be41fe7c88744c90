import { offer } from './arrival';
import { CardSession } from './card-session';

offer('card', { CardSession });
