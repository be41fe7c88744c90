import { describe, expect, it } from 'vitest';
import { inlineLabels } from '../../../tools/learn/inline-labels';

function surfaces(html: string): string[] {
  const { plain, mentions } = inlineLabels(html);
  const points = [...plain];
  return mentions.map(({ start, end, optional }) => `${points.slice(start, end).join('')}${optional ? '?' : ''}`);
}

describe('labels inside an article', () => {
  it('are found in reading order, whatever markup stands inside or around them', () => {
    expect(surfaces('<h1><t n="Bleach">Bleach</t></h1><p>Then <i><t n="Metallic Rouge">Metallic <b>Rouge</b></t></i> and <t opt n="Naruto">Naruto</t>.</p>')).toEqual(['Bleach', 'Metallic Rouge', 'Naruto?']);
  });

  it('count by code points and skip what is not read', () => {
    expect(surfaces('<style>p { color: red }</style><p><code><t n="Air">Air</t></code><span hidden><t n="Air">Air</t></span>🍥🍥 <t n="K">K</t>\n and\n <t n="X">X</t></p>')).toEqual(['K', 'X']);
  });
});
