/** Our own mark of a streaming service: letters on a ground that is dark enough for white letters (4.5:1). No logos. */
export interface ServiceMarkLook {
  readonly letters: string;
  readonly colour: string;
}

/** Marks by service id (data/services.tsv). It stands apart from regions, which the content script has no use for. */
export const SERVICE_MARKS: Readonly<Record<string, ServiceMarkLook>> = {
  crunchyroll: { letters: 'Cr', colour: '#b34700' },
  netflix: { letters: 'N', colour: '#a3060d' },
  hidive: { letters: 'Hi', colour: '#00607a' },
  disneyplus: { letters: 'D', colour: '#12306e' },
  hulu: { letters: 'H', colour: '#0b6b3f' },
  'hulu-jp': { letters: 'Hj', colour: '#0b6b3f' },
  prime: { letters: 'P', colour: '#00618a' },
  max: { letters: 'M', colour: '#2a1fb0' },
  appletv: { letters: 'A', colour: '#333333' },
  tubi: { letters: 'Tu', colour: '#6a0dad' },
  retrocrush: { letters: 'R', colour: '#a0205f' },
  youtube: { letters: 'Y', colour: '#a80000' },
  'muse-asia': { letters: 'Mu', colour: '#8a3324' },
  'muse-tw': { letters: 'Mt', colour: '#8a3324' },
  'muse-hk': { letters: 'Mh', colour: '#8a3324' },
  'ani-one-asia': { letters: 'Aa', colour: '#5b2a86' },
  'ani-one': { letters: 'An', colour: '#5b2a86' },
  tropics: { letters: 'Tr', colour: '#2b6650' },
  gundaminfo: { letters: 'G', colour: '#1c3f94' },
  adn: { letters: 'Ad', colour: '#0a5fa8' },
  bilibili: { letters: 'B', colour: '#a8345c' },
  'bilibili-intl': { letters: 'Bi', colour: '#a8345c' },
  iqiyi: { letters: 'iQ', colour: '#0a6b2c' },
  youku: { letters: 'Yk', colour: '#0b5fa5' },
  qq: { letters: 'Tx', colour: '#8a4b00' },
  mgtv: { letters: 'Mg', colour: '#9c4a00' },
  gamer: { letters: 'Ga', colour: '#00666b' },
  viu: { letters: 'V', colour: '#7a5200' },
  mytv: { letters: 'my', colour: '#00605c' },
  unext: { letters: 'U', colour: '#14325c' },
  danime: { letters: 'd', colour: '#a3382c' },
  abema: { letters: 'Ab', colour: '#1d7324' },
  niconico: { letters: 'ni', colour: '#474747' },
  dmm: { letters: 'DM', colour: '#8a5a00' },
};
