import { offerCards } from './arrival';
import { CardSession } from './card-session';

offerCards(CardSession);
