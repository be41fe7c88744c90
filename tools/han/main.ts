/** Writes src/catalogue/han-forms.ts anew, after an update of `opencc-js`. */
import { writeFileSync } from 'node:fs';
import { formsModule } from './forms';

writeFileSync('src/catalogue/han-forms.ts', formsModule());
