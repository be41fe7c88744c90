import { offerSurface } from './card/arrival';
import { CardSurface } from './card/surface';

offerSurface(CardSurface);
