import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { pageContext } from '../../../../src/page/extract/page-context';

const contextOf = (head: string, body = '', url = 'https://www.example.com:8080/a?b#c', lang = 'en-US') =>
  pageContext(new JSDOM(`<!doctype html><html lang="${lang}"><head>${head}</head><body>${body}</body></html>`, { url }).window.document);

describe('the page as a whole', () => {
  it('has title, host and language', () => {
    expect(contextOf('<title> Spring \n guide </title>')).toEqual({ title: 'Spring guide', host: 'www.example.com', lang: 'en-US', date: null });
  });

  it('has no host in a file and no language where none is declared', () => {
    expect(contextOf('', '', 'file:///home/reader/a.html', '')).toMatchObject({ host: '', lang: null });
  });

  it.each([
    ['<meta property="article:published_time" content="2024-01-10T08:00:00+00:00">', '', '2024-01-10T08:00:00+00:00'],
    ['<meta name="parsely-pub-date" content="2024-01-10">', '', '2024-01-10'],
    ['<script type="application/ld+json">{"@type":"NewsArticle", broken, "datePublished" : "2024-01-10T08:00:00Z"}</script>', '', '2024-01-10T08:00:00Z'],
    ['', '<article><time datetime="2024-01-10">January 10</time></article>', '2024-01-10'],
    ['', '<time datetime="2024-01">January</time>', '2024-01'],
    ['', '<span itemprop="datePublished" datetime="2024-01-10"></span>', '2024-01-10'],
    ['<meta name="date" content="last Tuesday">', '<time datetime="14:00">now</time>', null],
  ])('has the date of %s%s', (head, body, date) => {
    expect(contextOf(head, body).date).toBe(date);
  });

  it('takes the more reliable of two dates', () => {
    expect(contextOf('<meta property="article:published_time" content="2024-01-10"><meta name="date" content="2020-01-01">', '<time datetime="2019-01-01"></time>').date).toBe('2024-01-10');
  });
});
