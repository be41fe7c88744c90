// tools/zzcold.ts
import { readFileSync } from "node:fs";

// node_modules/valibot/dist/index.mjs
var store$4;
var DEFAULT_CONFIG = {
  lang: void 0,
  message: void 0,
  abortEarly: void 0,
  abortPipeEarly: void 0
};
// @__NO_SIDE_EFFECTS__
function getGlobalConfig(config$1) {
  if (!config$1 && !store$4) return DEFAULT_CONFIG;
  return {
    lang: config$1?.lang ?? store$4?.lang,
    message: config$1?.message,
    abortEarly: config$1?.abortEarly ?? store$4?.abortEarly,
    abortPipeEarly: config$1?.abortPipeEarly ?? store$4?.abortPipeEarly
  };
}
var store$3;
// @__NO_SIDE_EFFECTS__
function getGlobalMessage(lang) {
  return store$3?.get(lang);
}
var store$2;
// @__NO_SIDE_EFFECTS__
function getSchemaMessage(lang) {
  return store$2?.get(lang);
}
var store$1;
// @__NO_SIDE_EFFECTS__
function getSpecificMessage(reference, lang) {
  return store$1?.get(reference)?.get(lang);
}
// @__NO_SIDE_EFFECTS__
function _stringify(input) {
  const type = typeof input;
  if (type === "string") return `"${input}"`;
  if (type === "number" || type === "bigint" || type === "boolean") return `${input}`;
  if (type === "object" || type === "function") return (input && Object.getPrototypeOf(input)?.constructor?.name) ?? "null";
  return type;
}
function _addIssue(context, label, dataset, config$1, other) {
  const input = other && "input" in other ? other.input : dataset.value;
  const expected = other?.expected ?? context.expects ?? null;
  const received = other?.received ?? /* @__PURE__ */ _stringify(input);
  const issue = {
    kind: context.kind,
    type: context.type,
    input,
    expected,
    received,
    message: `Invalid ${label}: ${expected ? `Expected ${expected} but r` : "R"}eceived ${received}`,
    requirement: context.requirement,
    path: other?.path,
    issues: other?.issues,
    lang: config$1.lang,
    abortEarly: config$1.abortEarly,
    abortPipeEarly: config$1.abortPipeEarly
  };
  const isSchema = context.kind === "schema";
  const message$1 = other?.message ?? context.message ?? /* @__PURE__ */ getSpecificMessage(context.reference, issue.lang) ?? (isSchema ? /* @__PURE__ */ getSchemaMessage(issue.lang) : null) ?? config$1.message ?? /* @__PURE__ */ getGlobalMessage(issue.lang);
  if (message$1 !== void 0) issue.message = typeof message$1 === "function" ? message$1(issue) : message$1;
  if (isSchema) dataset.typed = false;
  if (dataset.issues) dataset.issues.push(issue);
  else dataset.issues = [issue];
}
// @__NO_SIDE_EFFECTS__
function _isValidObjectKey(object$1, key) {
  return Object.prototype.hasOwnProperty.call(object$1, key) && key !== "__proto__" && key !== "prototype" && key !== "constructor";
}
// @__NO_SIDE_EFFECTS__
function _joinExpects(values$1, separator) {
  const list = [...new Set(values$1)];
  if (list.length > 1) return `(${list.join(` ${separator} `)})`;
  return list[0] ?? "never";
}
function _standardSchema(schema) {
  schema["~standard"] = {
    version: 1,
    vendor: "valibot",
    validate: (value$1) => schema["~run"]({ value: value$1 }, /* @__PURE__ */ getGlobalConfig())
  };
  return schema;
}
// @__NO_SIDE_EFFECTS__
function brand(name) {
  return {
    kind: "transformation",
    type: "brand",
    reference: brand,
    async: false,
    name,
    "~run"(dataset) {
      return dataset;
    }
  };
}
// @__NO_SIDE_EFFECTS__
function check(requirement, message$1) {
  return {
    kind: "validation",
    type: "check",
    reference: check,
    async: false,
    expects: null,
    requirement,
    message: message$1,
    "~run"(dataset, config$1) {
      if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "input", dataset, config$1);
      return dataset;
    }
  };
}
// @__NO_SIDE_EFFECTS__
function maxLength(requirement, message$1) {
  return {
    kind: "validation",
    type: "max_length",
    reference: maxLength,
    async: false,
    expects: `<=${requirement}`,
    requirement,
    message: message$1,
    "~run"(dataset, config$1) {
      if (dataset.typed && dataset.value.length > this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
      return dataset;
    }
  };
}
// @__NO_SIDE_EFFECTS__
function regex(requirement, message$1) {
  return {
    kind: "validation",
    type: "regex",
    reference: regex,
    async: false,
    expects: `${requirement}`,
    requirement,
    message: message$1,
    "~run"(dataset, config$1) {
      if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "format", dataset, config$1);
      return dataset;
    }
  };
}
// @__NO_SIDE_EFFECTS__
function getFallback(schema, dataset, config$1) {
  return typeof schema.fallback === "function" ? schema.fallback(dataset, config$1) : schema.fallback;
}
// @__NO_SIDE_EFFECTS__
function getDefault(schema, dataset, config$1) {
  return typeof schema.default === "function" ? schema.default(dataset, config$1) : schema.default;
}
// @__NO_SIDE_EFFECTS__
function array(item, message$1) {
  return _standardSchema({
    kind: "schema",
    type: "array",
    reference: array,
    expects: "Array",
    async: false,
    item,
    message: message$1,
    "~run"(dataset, config$1) {
      const input = dataset.value;
      if (Array.isArray(input)) {
        dataset.typed = true;
        dataset.value = [];
        for (let key = 0; key < input.length; key++) {
          const value$1 = input[key];
          const itemDataset = this.item["~run"]({ value: value$1 }, config$1);
          if (itemDataset.issues) {
            const pathItem = {
              type: "array",
              origin: "value",
              input,
              key,
              value: value$1
            };
            for (const issue of itemDataset.issues) {
              if (issue.path) issue.path.unshift(pathItem);
              else issue.path = [pathItem];
              dataset.issues?.push(issue);
            }
            if (!dataset.issues) dataset.issues = itemDataset.issues;
            if (config$1.abortEarly) {
              dataset.typed = false;
              break;
            }
          }
          if (!itemDataset.typed) dataset.typed = false;
          dataset.value.push(itemDataset.value);
        }
      } else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function boolean(message$1) {
  return _standardSchema({
    kind: "schema",
    type: "boolean",
    reference: boolean,
    expects: "boolean",
    async: false,
    message: message$1,
    "~run"(dataset, config$1) {
      if (typeof dataset.value === "boolean") dataset.typed = true;
      else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function nullable(wrapped, default_) {
  return _standardSchema({
    kind: "schema",
    type: "nullable",
    reference: nullable,
    expects: `(${wrapped.expects} | null)`,
    async: false,
    wrapped,
    default: default_,
    "~run"(dataset, config$1) {
      if (dataset.value === null) {
        if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
        if (dataset.value === null) {
          dataset.typed = true;
          return dataset;
        }
      }
      return this.wrapped["~run"](dataset, config$1);
    }
  });
}
// @__NO_SIDE_EFFECTS__
function number(message$1) {
  return _standardSchema({
    kind: "schema",
    type: "number",
    reference: number,
    expects: "number",
    async: false,
    message: message$1,
    "~run"(dataset, config$1) {
      if (typeof dataset.value === "number" && !isNaN(dataset.value)) dataset.typed = true;
      else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function object(entries$1, message$1) {
  return _standardSchema({
    kind: "schema",
    type: "object",
    reference: object,
    expects: "Object",
    async: false,
    entries: entries$1,
    message: message$1,
    "~run"(dataset, config$1) {
      const input = dataset.value;
      if (input && typeof input === "object") {
        dataset.typed = true;
        dataset.value = {};
        for (const key in this.entries) {
          const valueSchema = this.entries[key];
          if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
            const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
            const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
            if (valueDataset.issues) {
              const pathItem = {
                type: "object",
                origin: "value",
                input,
                key,
                value: value$1
              };
              for (const issue of valueDataset.issues) {
                if (issue.path) issue.path.unshift(pathItem);
                else issue.path = [pathItem];
                dataset.issues?.push(issue);
              }
              if (!dataset.issues) dataset.issues = valueDataset.issues;
              if (config$1.abortEarly) {
                dataset.typed = false;
                break;
              }
            }
            if (!valueDataset.typed) dataset.typed = false;
            dataset.value[key] = valueDataset.value;
          } else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
          else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
            _addIssue(this, "key", dataset, config$1, {
              input: void 0,
              expected: `"${key}"`,
              path: [{
                type: "object",
                origin: "key",
                input,
                key,
                value: input[key]
              }]
            });
            if (config$1.abortEarly) break;
          }
        }
      } else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function picklist(options, message$1) {
  return _standardSchema({
    kind: "schema",
    type: "picklist",
    reference: picklist,
    expects: /* @__PURE__ */ _joinExpects(options.map(_stringify), "|"),
    async: false,
    options,
    message: message$1,
    "~run"(dataset, config$1) {
      if (this.options.includes(dataset.value)) dataset.typed = true;
      else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function record(key, value$1, message$1) {
  return _standardSchema({
    kind: "schema",
    type: "record",
    reference: record,
    expects: "Object",
    async: false,
    key,
    value: value$1,
    message: message$1,
    "~run"(dataset, config$1) {
      const input = dataset.value;
      if (input && typeof input === "object") {
        dataset.typed = true;
        dataset.value = {};
        for (const entryKey in input) if (/* @__PURE__ */ _isValidObjectKey(input, entryKey)) {
          const entryValue = input[entryKey];
          const keyDataset = this.key["~run"]({ value: entryKey }, config$1);
          if (keyDataset.issues) {
            const pathItem = {
              type: "object",
              origin: "key",
              input,
              key: entryKey,
              value: entryValue
            };
            for (const issue of keyDataset.issues) {
              issue.path = [pathItem];
              dataset.issues?.push(issue);
            }
            if (!dataset.issues) dataset.issues = keyDataset.issues;
            if (config$1.abortEarly) {
              dataset.typed = false;
              break;
            }
          }
          const valueDataset = this.value["~run"]({ value: entryValue }, config$1);
          if (valueDataset.issues) {
            const pathItem = {
              type: "object",
              origin: "value",
              input,
              key: entryKey,
              value: entryValue
            };
            for (const issue of valueDataset.issues) {
              if (issue.path) issue.path.unshift(pathItem);
              else issue.path = [pathItem];
              dataset.issues?.push(issue);
            }
            if (!dataset.issues) dataset.issues = valueDataset.issues;
            if (config$1.abortEarly) {
              dataset.typed = false;
              break;
            }
          }
          if (!keyDataset.typed || !valueDataset.typed) dataset.typed = false;
          if (keyDataset.typed) dataset.value[keyDataset.value] = valueDataset.value;
        }
      } else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function string(message$1) {
  return _standardSchema({
    kind: "schema",
    type: "string",
    reference: string,
    expects: "string",
    async: false,
    message: message$1,
    "~run"(dataset, config$1) {
      if (typeof dataset.value === "string") dataset.typed = true;
      else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function pipe(...pipe$1) {
  return _standardSchema({
    ...pipe$1[0],
    pipe: pipe$1,
    "~run"(dataset, config$1) {
      for (const item of pipe$1) if (item.kind !== "metadata") {
        if (dataset.issues && (item.kind === "schema" || item.kind === "transformation")) {
          dataset.typed = false;
          break;
        }
        if (!dataset.issues || !config$1.abortEarly && !config$1.abortPipeEarly) dataset = item["~run"](dataset, config$1);
      }
      return dataset;
    }
  });
}

// src/domain/keys.ts
var ID_BITS = 29;
var hasPackableId = check((key) => Number(key.replace(/^\D+/, "")) < 2 ** ID_BITS, "id out of range");
var entryKeySchema = pipe(string(), regex(/^[bamt]\d{1,9}$/), hasPackableId, brand("EntryKey"));
var seriesKeySchema = pipe(string(), regex(/^s[bamt]\d{1,9}$/), hasPackableId, brand("SeriesKey"));
var franchiseKeySchema = pipe(string(), regex(/^f-[a-z0-9-]{1,40}$/), brand("FranchiseKey"));
var KINDS = "bamt";
function packEntryKey(key) {
  const id = Number(key.slice(1));
  if (id >= 2 ** ID_BITS) throw new RangeError(`entry key out of range: ${key}`);
  return (KINDS.indexOf(key.charAt(0)) << ID_BITS | id) >>> 0;
}
function unpackEntryKey(packed) {
  return `${KINDS.charAt(packed >>> ID_BITS)}${packed & 2 ** ID_BITS - 1}`;
}
function seriesKeyOf(entry) {
  return `s${entry}`;
}
function anchorOf(series) {
  return series.slice(1);
}

// src/lib/once.ts
function once(make) {
  let made = null;
  return () => (made ??= { value: make() }).value;
}

// src/domain/facts.ts
var TITLE_LANGS = ["en", "ja-Latn", "ja", "zh-Hans", "zh-Hant", "und"];
var TITLE_KINDS = ["official", "alias", "abbreviation", "short", "misspelling"];
var ENTRY_KINDS = ["tv", "film", "ova", "web", "special"];
var AMBIGUITIES = ["unique", "name", "words", "word"];
var isoDate = pipe(string(), regex(/^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{3})?)?Z)?)?)?$/));
var webAddress = pipe(string(), regex(/^https?:\/\//), maxLength(500));
var sourceSchema = once(() => object({ name: string(), date: isoDate }));
var titleSchema = once(() => object({
  text: string(),
  lang: picklist(TITLE_LANGS),
  kind: picklist(TITLE_KINDS)
}));
var offerSchema = once(() => object({
  service: string(),
  regions: array(pipe(string(), regex(/^[A-Z]{2}$/))),
  confirmed: boolean(),
  url: webAddress,
  /** The link is the service's search for the title, not the series' own page. */
  search: boolean(),
  source: sourceSchema()
}));
var entryFactsSchema = once(() => object({
  key: entryKeySchema,
  series: seriesKeySchema,
  kind: picklist(ENTRY_KINDS),
  /** Number of the season where the world numbers them, else null. */
  seasonNumber: nullable(number()),
  /** What people call this entry inside its series ("Season 4", "R2", "Mugen Train"), or null. */
  label: nullable(string()),
  titles: array(titleSchema()),
  studios: array(string()),
  episodes: nullable(number()),
  /** ISO instant, or a shorter ISO date where no more is known; null where nothing is. */
  premiere: nullable(isoDate),
  end: nullable(isoDate),
  /** ISO 8601 repeating interval as the source states it, or null. */
  broadcast: nullable(string()),
  anilistId: nullable(number()),
  malId: nullable(number()),
  officialSite: nullable(webAddress),
  offers: array(offerSchema()),
  /** Regions for which it is known that nobody offers the entry ("none known"), with source. */
  noOffer: array(object({ region: string(), source: sourceSchema() })),
  /** Source per fact, keyed by the fact's name (`studios`, `premiere`, `titles`, `episodes`). */
  sources: record(string(), sourceSchema())
}));
var entryLineSchema = once(() => object({
  key: entryKeySchema,
  kind: picklist(ENTRY_KINDS),
  label: nullable(string()),
  seasonNumber: nullable(number()),
  titles: array(titleSchema()),
  premiere: nullable(isoDate),
  end: nullable(isoDate)
}));
var seriesFactsSchema = once(() => object({
  series: seriesKeySchema,
  franchise: nullable(object({ key: franchiseKeySchema, name: string() })),
  prominence: number(),
  /** Titles of the series as a whole, official ones first. */
  titles: array(titleSchema()),
  entries: array(entryLineSchema()),
  entry: entryFactsSchema()
}));

// src/catalogue/format.ts
var FORMAT_VERSION = 4;
var TITLES_MAGIC = 1230259028;
var HEADER_WORDS = 5;
var CatalogueError = class extends Error {
  constructor(code, detail) {
    super(`${code}: ${detail}`);
    this.code = code;
  }
  code;
  name = "CatalogueError";
};
function readFile(source, magic, sectionCount) {
  const { buffer, base, size } = located(source);
  const headerBytes = 4 * (HEADER_WORDS + 2 * sectionCount);
  if (size < 4 * HEADER_WORDS) throw new CatalogueError("truncated", `${size} bytes`);
  const words2 = new Uint32Array(buffer, base, HEADER_WORDS);
  if (words2[0] !== magic) throw new CatalogueError("magic", "not this kind of file");
  if (words2[1] !== FORMAT_VERSION) throw new CatalogueError("version", `version ${words2[1]}, wanted ${FORMAT_VERSION}`);
  if (words2[2] !== size) throw new CatalogueError("truncated", `${size} of ${words2[2]} bytes`);
  if (words2[4] !== sectionCount || size < headerBytes) throw new CatalogueError("truncated", "section table");
  const table = new Uint32Array(buffer, base + 4 * HEADER_WORDS, 2 * sectionCount);
  const place = (section) => {
    const offset = table[2 * section];
    const length = table[2 * section + 1];
    if (offset % 4 !== 0 || offset + length > size) throw new CatalogueError("truncated", `section ${section}`);
    return [base + offset, length];
  };
  return {
    stamp: words2[3],
    u8: (section) => new Uint8Array(buffer, ...place(section)),
    u16: (section) => view(Uint16Array, 2, place(section)),
    i16: (section) => view(Int16Array, 2, place(section)),
    u32: (section) => view(Uint32Array, 4, place(section))
  };
  function view(type, width, [offset, length]) {
    return new type(buffer, offset, length / width);
  }
}
function located(source) {
  if (source instanceof ArrayBuffer) return { buffer: source, base: 0, size: source.byteLength };
  const aligned = source.byteOffset % 4 === 0 && source.buffer instanceof ArrayBuffer ? source : new Uint8Array(source);
  return { buffer: aligned.buffer, base: aligned.byteOffset, size: aligned.byteLength };
}
var TITLES = {
  meta: 0,
  displacements: 1,
  edges: 2,
  singles: 3,
  rowTarget: 4,
  rowEntry: 5,
  rowInfo: 6,
  rowFollows: 7,
  textLengths: 8,
  textBases: 9,
  textBytes: 10,
  symbols: 11,
  seriesAnchor: 12,
  seriesFranchise: 13,
  seriesProminence: 14,
  seriesFirstEntry: 15,
  entryKey: 16,
  entryPremiere: 17,
  entryEnd: 18,
  entryInfo: 19,
  entrySeason: 20,
  entryPart: 21,
  franchiseText: 22,
  franchiseFirst: 23,
  franchiseSeries: 24,
  seriesRedirects: 25,
  entryRedirects: 26,
  pairs: 27
};
var TITLES_SECTIONS = 28;
var META = { rows: 0, rowBits: 1, slots: 2, seed: 3, oneByteCodes: 4, singlesShift: 5, pairsShift: 6 };
var EDGE = { leaf: 1, terminal: 2, inner: 3, tail: 4 };
var EDGE_KIND_BITS = 3;
var EDGE_KIND_MASK = 7;
var TAIL_BITS = 6;
var INFO = { kindShift: 3, ambiguityShift: 6, mask: 7 };
var ENTRY_FINAL = 8;
var NO_DAY = -32768;
var NO_FRANCHISE = 65535;
var LONG_TEXT = 255;
var TEXT_BLOCK = 16;
var LITERAL = 65535;

// src/catalogue/fold.ts
var SEPARATOR = 0;
var WORD = 1;
var CJK = 2;
var IGNORED = 3;
var APOSTROPHE = 4;
var LONG_MARK = 5;
var AMPERSAND = 6;
var TIMES = 7;
var VOICING = 8;
var PARTS = 0;
var LOOK_CLOSER = 1;
var quickFolds = new Uint16Array(65536).fill(LOOK_CLOSER);
var UNKNOWN = 255;
var classes = new Uint8Array(65536).fill(UNKNOWN);
var folds = new Uint16Array(65536);
var expansions = /* @__PURE__ */ new Map();
var APOSTROPHES = "'\u2019\u2018\u02BC\uFF07`\xB4\u2032\u02B9";
var CROSSES = "\xD7\u2715\u2716\u2573\u2A2F\u2613";
var TELLING_SIGNS = "\u2200\u221E\u221A\u222C";
var IGNORABLE = /[\p{M}\p{Cf}]/u;
var IDEOGRAPHIC = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
var HANGUL = /\p{Script=Hangul}/u;
var LETTER = /[\p{L}\p{N}]/u;
var STROKES = {
  \u00DF: "ss",
  \u00E6: "ae",
  \u0153: "oe",
  \u00F8: "o",
  \u0142: "l",
  \u0111: "d",
  \u00F0: "d",
  \u00FE: "th",
  \u0131: "i",
  \u0127: "h",
  \u014B: "n",
  \u03C2: "\u03C3"
};
var LONGEST_FOLD = 4;
function foldCharacter(character) {
  const lower = character.toLowerCase();
  if (HANGUL.test(lower)) return lower;
  let folded = "";
  for (const part2 of lower.normalize("NFKD").toLowerCase()) {
    if (LETTER.test(part2)) folded += STROKES[part2] ?? part2;
  }
  return folded.slice(0, LONGEST_FOLD);
}
function classOf(character) {
  if (APOSTROPHES.includes(character)) return APOSTROPHE;
  if (character === "&" || character === "\uFF06" || character === "\uFE60") return AMPERSAND;
  if (CROSSES.includes(character)) return TIMES;
  if (character === "\u30FC" || character === "\uFF70") return LONG_MARK;
  if ("\u3099\u309A\u309B\u309C\uFF9E\uFF9F".includes(character)) return VOICING;
  if (IGNORABLE.test(character)) return IGNORED;
  if (IDEOGRAPHIC.test(character) || TELLING_SIGNS.includes(character)) return CJK;
  return LETTER.test(character) && foldCharacter(character) !== "" ? WORD : SEPARATOR;
}
function wide(character) {
  const composed = character.normalize("NFKC");
  return composed.length === 1 ? composed : character;
}
function learn(unit) {
  const character = String.fromCharCode(unit);
  const found = classOf(character);
  const folded = found === WORD ? foldCharacter(character) : wide(character);
  if (folded.length === 1) folds[unit] = folded.charCodeAt(0);
  else expansions.set(unit, folded);
  classes[unit] = found;
  if (found === WORD && folded.length === 1) quickFolds[unit] = folded.charCodeAt(0);
  if (found === SEPARATOR && !isSurrogate(unit)) quickFolds[unit] = PARTS;
  return found;
}
function isSurrogate(unit) {
  return unit >= 55296 && unit < 57344;
}
function unitClass(unit) {
  const known = classes[unit];
  return known === UNKNOWN ? learn(unit) : known;
}
function foldOf(unit) {
  return folds[unit];
}
function plainUnit(unit) {
  const found = unitClass(unit);
  if (found === SEPARATOR) return isHighSurrogate(unit) ? -1 : 0;
  if (found !== WORD && found !== CJK && found !== LONG_MARK) return -1;
  const folded = folds[unit];
  return folded === 0 ? -1 : folded;
}
function isIdeograph(unit) {
  return classes[unit] === CJK;
}
function expansionOf(unit) {
  return expansions.get(unit) ?? "";
}
function isHighSurrogate(unit) {
  return unit >= 55296 && unit < 56320;
}
var astral = /* @__PURE__ */ new Map();
function astralFold(codePoint) {
  let known = astral.get(codePoint);
  if (known === void 0) {
    const character = String.fromCodePoint(codePoint);
    const found = classOf(character);
    known = { found, folded: found === WORD ? foldCharacter(character) : character };
    astral.set(codePoint, known);
  }
  return known;
}
function voiced(kana, mark) {
  const combining = mark === 12442 || mark === 12444 || mark === 65439 ? "\u309A" : "\u3099";
  const composed = (String.fromCharCode(kana) + combining).normalize("NFC");
  return composed.length === 1 ? composed.charCodeAt(0) : kana;
}

// src/catalogue/scan.ts
var LONG_MARK_UNIT = 12540;
var token = {
  units: new Uint16Array(256),
  count: 0,
  start: 0,
  /** End of the token in the text. */
  end: 0,
  /** First unit not looked at. */
  next: 0,
  /** Offset of an apostrophe directly before the last unit, or -1. */
  apostrophe: -1
};
function append(unit) {
  if (token.count === token.units.length) {
    const wider = new Uint16Array(token.units.length * 2);
    wider.set(token.units);
    token.units = wider;
  }
  token.units[token.count++] = unit;
}
function appendAll(units) {
  for (let i = 0; i < units.length; i++) append(units.charCodeAt(i));
}
function classAt(text, at2, to) {
  if (at2 >= to) return SEPARATOR;
  const unit = text.charCodeAt(at2);
  if (!isHighSurrogate(unit)) return unitClass(unit);
  return astralFold(text.codePointAt(at2)).found;
}
function take(text, at2) {
  const unit = text.charCodeAt(at2);
  if (isHighSurrogate(unit)) {
    const codePoint = text.codePointAt(at2);
    appendAll(astralFold(codePoint).folded);
    return codePoint > 65535 ? 2 : 1;
  }
  const folded = foldOf(unit);
  if (folded === 0) appendAll(expansionOf(unit));
  else append(folded);
  return 1;
}
function isMark(unit) {
  return unit >= 768 && unit <= 879;
}
function scanWord(text, from, to) {
  let at2 = from;
  for (; ; ) {
    const quick2 = at2 < to ? quickFolds[text.charCodeAt(at2)] : PARTS;
    const found = quick2 > LOOK_CLOSER ? WORD : classAt(text, at2, to);
    if (found === WORD) {
      if (token.apostrophe >= 0 && token.end !== token.apostrophe) token.apostrophe = -1;
      if (quick2 > LOOK_CLOSER) {
        append(quick2);
        at2++;
      } else at2 += take(text, at2);
      token.end = at2;
    } else if (found === IGNORED) {
      if (isMark(text.charCodeAt(at2))) token.end = at2 + 1;
      at2++;
    } else if (found === APOSTROPHE && classAt(text, at2 + 1, to) === WORD) {
      token.apostrophe = at2;
      at2++;
    } else break;
  }
  token.next = at2;
}
function scanIdeograph(text, from, to) {
  let at2 = from + take(text, from);
  if (classAt(text, at2, to) === VOICING) {
    token.units[0] = voiced(token.units[0], text.charCodeAt(at2));
    at2++;
  }
  while (classAt(text, at2, to) === LONG_MARK) {
    if (token.count === 1) append(LONG_MARK_UNIT);
    at2++;
  }
  token.end = at2;
  token.next = at2;
}
function scan(text, from, to) {
  let at2 = from;
  while (at2 < to) {
    const found = classAt(text, at2, to);
    if (found === WORD || found === CJK || found === AMPERSAND || found === TIMES) {
      token.count = 0;
      token.start = at2;
      token.apostrophe = -1;
      if (found === WORD) scanWord(text, at2, to);
      else if (found === CJK) scanIdeograph(text, at2, to);
      else {
        appendAll(found === TIMES ? "x" : "and");
        token.end = at2 + 1;
        token.next = at2 + 1;
      }
      return true;
    }
    at2++;
  }
  token.next = to;
  return false;
}
function tokenGap(text, index) {
  let at2 = 0;
  for (let i = 0; i <= index; i++) {
    if (!scan(text, at2, text.length)) return "";
    at2 = token.next;
  }
  const from = token.end;
  return scan(text, at2, text.length) ? text.slice(from, token.start) : "";
}

// src/catalogue/punctuation.ts
var CLOSING = /[!?！？♪♡♥☆★°※♂♀†~〜～+＋*＊。]/u;
var OPENERS = { ")": "(", "]": "[", "\u3011": "\u3010", "\u300D": "\u300C", "\u300F": "\u300E", "\u300B": "\u300A", "\uFF09": "\uFF08" };
var ALIKE = { "\uFF01": "!", "\uFF1F": "?", "\u2665": "\u2661", "\u2605": "\u2606", "\u301C": "~", "\uFF5E": "~", "\uFF0B": "+", "\uFF0A": "*" };
var WORD2 = /[\p{L}\p{N}\p{M}]/u;
function sign(character) {
  return ALIKE[character] ?? character;
}
function tailOf(title) {
  let at2 = title.length;
  while (at2 > 0 && !WORD2.test(title.charAt(at2 - 1)) && !isLowSurrogate(title, at2 - 1)) at2--;
  return title.slice(at2);
}
function isLowSurrogate(text, at2) {
  const unit = text.charCodeAt(at2);
  return unit >= 56320 && unit < 57344;
}
function extendOverPunctuation(text, end, title, start = 0) {
  let at2 = end;
  for (const wanted of tailOf(title)) {
    const found = text.charAt(at2);
    if (found === "" || !(agrees(found, wanted) || closes(wanted) && hasPartner(text, start, at2))) break;
    at2++;
  }
  return hasPartner(text, start, at2) ? at2 + 1 : at2;
}
function agrees(found, wanted) {
  return sign(found) === sign(wanted) && CLOSING.test(wanted);
}
function closes(character) {
  return OPENERS[character] !== void 0;
}
function hasPartner(text, start, at2) {
  const closer = text.charAt(at2);
  const opener = OPENERS[closer];
  return opener !== void 0 && text.lastIndexOf(opener, at2) >= Math.max(start, text.lastIndexOf(closer, at2 - 1));
}

// src/catalogue/tokens.ts
var quick = quickFolds;
var SEED = 2166136261 | 0;
var PRIME = 16777619;
var H = 104;
var O = 111;
var S = 115;
var U = 117;
var W = 119;
var SHORTEST_PLURAL = 4;
var GAP = 0;
function step(hash, unit) {
  return Math.imul(hash ^ unit, PRIME);
}
function lengthens(previous, unit) {
  if (previous === O) return unit === O || unit === U || unit === H;
  return previous === U && unit === U;
}
var HASH_O = step(SEED, O);
var HASH_WO = step(step(SEED, W), O);
var HASH_AND = hashUnits([97, 110, 100], 3);
var HASH_X = step(SEED, 120);
function hashUnits(units, count) {
  let hash = SEED;
  let previous = 0;
  for (let i = 0; i < count; i++) {
    const unit = units[i];
    if (unit === LONG_MARK_UNIT || lengthens(previous, unit)) continue;
    hash = step(hash, unit);
    previous = unit;
  }
  return hash === HASH_WO && previous === O ? HASH_O : hash;
}
var Stream = class {
  text = "";
  count = 0;
  hash = new Uint32Array(0);
  start = new Uint32Array(0);
  end = new Uint32Array(0);
  stem = new Uint32Array(0);
  stemEnd = new Uint32Array(0);
  /** A text has at most as many tokens as units. */
  reset(text) {
    this.text = text;
    this.count = 0;
    if (this.hash.length >= text.length) return;
    const capacity = Math.max(4096, text.length + (text.length >> 1));
    this.hash = new Uint32Array(capacity);
    this.start = new Uint32Array(capacity);
    this.end = new Uint32Array(capacity);
    this.stem = new Uint32Array(capacity);
    this.stemEnd = new Uint32Array(capacity);
  }
  push(hash, start, end) {
    const at2 = this.count++;
    this.hash[at2] = hash;
    this.start[at2] = start;
    this.end[at2] = end;
    this.stem[at2] = 0;
  }
};
var shared = new Stream();
function pushScanned(stream) {
  const { units, count, end, apostrophe } = token;
  stream.push(hashUnits(units, count), token.start, end);
  if (count < 2 || units[count - 1] !== S) return;
  if (apostrophe < 0 && count < SHORTEST_PLURAL) return;
  const at2 = stream.count - 1;
  stream.stem[at2] = hashUnits(units, count - 1);
  stream.stemEnd[at2] = apostrophe < 0 ? end - 1 : apostrophe;
}
function pushByScan(stream, text, from) {
  scan(text, from, text.length);
  pushScanned(stream);
  return token.next;
}
function pushIdeograph(stream, text, at2) {
  const unit = text.charCodeAt(at2);
  const next = at2 + 1;
  const after = next < text.length ? text.charCodeAt(next) : 0;
  const found = isHighSurrogate(unit) ? VOICING : unitClass(after);
  const folded = foldOf(unit);
  if (folded === 0 || found === VOICING || found === LONG_MARK) {
    return pushByScan(stream, text, at2);
  }
  const slot = stream.count++;
  stream.hash[slot] = step(SEED, folded);
  stream.start[slot] = at2;
  stream.end[slot] = next;
  stream.stem[slot] = 0;
  return next;
}
function pushCloser(stream, text, at2) {
  const found = classAt(text, at2, text.length);
  if (found === CJK) return pushIdeograph(stream, text, at2);
  if (found === WORD) return pushByScan(stream, text, at2);
  if (found === AMPERSAND || found === TIMES) stream.push(found === TIMES ? HASH_X : HASH_AND, at2, at2 + 1);
  return at2 + 1;
}
var ENDS = 0;
var JOINS = 1;
var UNSURE = 2;
function apostropheAt(text, at2, first) {
  if (unitClass(text.charCodeAt(at2)) !== APOSTROPHE) return UNSURE;
  if (at2 === first) return ENDS;
  const next = at2 + 1 < text.length ? quick[text.charCodeAt(at2 + 1)] : PARTS;
  if (next === LOOK_CLOSER) return UNSURE;
  return next === PARTS ? ENDS : JOINS;
}
function pushPlainWords(stream, text, from) {
  const { hash: hashes, start, end, stem, stemEnd } = stream;
  const length = text.length;
  let slot = stream.count;
  let first = from;
  let hash = SEED;
  let before2 = SEED;
  let previous = 0;
  let apostrophe = -1;
  let shortest = SHORTEST_PLURAL;
  for (let at2 = from; at2 <= length; at2++) {
    const unit = at2 < length ? quick[text.charCodeAt(at2)] : PARTS;
    if (unit > LOOK_CLOSER) {
      if (previous === O ? unit !== O && unit !== U && unit !== H : previous !== U || unit !== U) {
        before2 = hash;
        hash = Math.imul(hash ^ unit, PRIME);
        previous = unit;
      }
      continue;
    }
    const found = unit === PARTS ? ENDS : apostropheAt(text, at2, first);
    if (found === UNSURE) break;
    if (found === JOINS) {
      apostrophe = at2;
      shortest++;
      continue;
    }
    if (at2 > first) {
      hashes[slot] = hash === HASH_WO ? HASH_O : hash;
      start[slot] = first;
      end[slot] = at2;
      stem[slot] = 0;
      if (previous === S && (apostrophe === at2 - 2 || at2 - first >= shortest)) {
        stem[slot] = before2 === HASH_WO ? HASH_O : before2;
        stemEnd[slot] = apostrophe === at2 - 2 ? apostrophe : at2 - 1;
      }
      slot++;
    }
    first = at2 + 1;
    hash = SEED;
    before2 = SEED;
    previous = 0;
    apostrophe = -1;
    shortest = SHORTEST_PLURAL;
  }
  stream.count = slot;
  return Math.min(first, length);
}
function tokenise(text) {
  const stream = shared;
  stream.reset(text);
  let at2 = pushPlainWords(stream, text, 0);
  while (at2 < text.length) {
    at2 = pushCloser(stream, text, at2);
    at2 = pushPlainWords(stream, text, at2);
  }
  return stream;
}
function foldedSize(length) {
  return (LONGEST_FOLD + 1) * length;
}
function foldSpan(text, from, to, out2) {
  let written = 0;
  let at2 = from;
  while (scan(text, at2, to)) {
    if (written > 0) out2[written++] = GAP;
    for (let i = 0; i < token.count; i++) out2[written++] = token.units[i];
    at2 = token.next;
  }
  return written;
}
function equalsSpan(text, from, to, folded) {
  let compared = 0;
  let at2 = from;
  while (scan(text, at2, to)) {
    if (compared > 0 && folded[compared++] !== GAP) return false;
    for (let i = 0; i < token.count; i++) if (token.units[i] !== folded[compared++]) return false;
    at2 = token.next;
  }
  return compared === folded.length;
}
function coarsen(units, count) {
  let written = 0;
  let tokenStart = 0;
  let previous = 0;
  for (let i = 0; i <= count; i++) {
    const unit = i < count ? units[i] : GAP;
    if (unit === GAP) {
      if (written - tokenStart === 2 && units[tokenStart] === W && units[tokenStart + 1] === O) {
        units[tokenStart] = O;
        written--;
      }
      if (i < count) units[written++] = GAP;
      tokenStart = written;
    } else if (unit !== LONG_MARK_UNIT && !lengthens(previous, unit)) {
      units[written++] = unit;
    } else continue;
    previous = unit;
  }
  return written;
}
function normalise(text) {
  let out2 = "";
  let at2 = 0;
  while (scan(text, at2, text.length)) {
    if (out2 !== "") out2 += " ";
    for (let i = 0; i < token.count; i++) out2 += String.fromCharCode(token.units[i]);
    at2 = token.next;
  }
  return out2;
}

// src/catalogue/verify.ts
var SHORT_IDEOGRAPHIC = 4;
var SHORT_WORD = 5;
var FIRST_KANA = 12353;
var LONGEST_ABBREVIATION = 3;
var BREAK = /[,;|)"“”„«»、，。；「」『』《》【】]|[.!?…]\s/;
function foldTitle(text, romaji, ordinary) {
  const folded = new Uint16Array(foldedSize(text.length));
  const fine = folded.slice(0, foldSpan(text, 0, text.length, folded));
  let size = fine.length === 0 ? 0 : 1;
  for (const unit of fine) if (unit === 0) size++;
  const copy = fine.slice();
  const coarse = copy.slice(0, coarsen(copy, copy.length));
  return { text, fine, size, coarse: allowsCoarse(fine, size, romaji, ordinary) ? coarse : null };
}
function allowsCoarse(fine, size, romaji, ordinary) {
  const ideographic = (fine[0] ?? 0) >= FIRST_KANA;
  if (ideographic) return size >= SHORT_IDEOGRAPHIC;
  if (ordinary && !romaji) return false;
  return size > 1 || fine.length >= SHORT_WORD;
}
var scratch = new Uint16Array(1024);
function isTitle(text, from, to, title) {
  const plain = comparePlain(text, from, to, title.fine);
  if (plain === EQUAL) return true;
  if (plain === UNKNOWN2 && equalsSpan(text, from, to, title.fine)) return true;
  if (title.coarse === null) return false;
  const needed = foldedSize(to - from);
  if (needed > scratch.length) scratch = new Uint16Array(needed * 2);
  return same(scratch, coarsen(scratch, foldSpan(text, from, to, scratch)), title.coarse);
}
function same(units, count, other) {
  if (count !== other.length) return false;
  for (let i = 0; i < count; i++) if (units[i] !== other[i]) return false;
  return true;
}
var EQUAL = 1;
var DIFFERENT = 0;
var UNKNOWN2 = -1;
function startsAlike(text, from, to, fine) {
  let at2 = from;
  while (at2 < to) {
    const unit = quickFolds[text.charCodeAt(at2)];
    if (unit === LOOK_CLOSER || unit !== fine[at2 - from]) break;
    at2++;
  }
  return at2;
}
function comparePlain(text, from, to, fine) {
  if (startsAlike(text, from, to, fine) === to) return to - from === fine.length ? EQUAL : DIFFERENT;
  let at2 = 0;
  let parted = false;
  let afterKana = false;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    const quick2 = quickFolds[code];
    if (quick2 > LOOK_CLOSER) {
      if ((parted || afterKana) && fine[at2++] !== 0) return DIFFERENT;
      if (fine[at2++] !== quick2) return DIFFERENT;
      parted = false;
      afterKana = false;
      continue;
    }
    const unit = quick2 === PARTS ? PARTS : plainUnit(code);
    if (unit < 0) return UNKNOWN2;
    if (unit === PARTS || unit === LONG_MARK_UNIT && !afterKana) {
      parted = at2 > 0;
      afterKana = false;
    } else if (unit === LONG_MARK_UNIT) {
      if (fine[at2 - 1] !== LONG_MARK_UNIT && fine[at2++] !== LONG_MARK_UNIT) return DIFFERENT;
    } else {
      const kana = isIdeograph(code);
      if (kana && i + 1 < to && plainUnit(text.charCodeAt(i + 1)) < 0) return UNKNOWN2;
      if ((parted || afterKana || kana && at2 > 0) && fine[at2++] !== 0) return DIFFERENT;
      if (fine[at2++] !== unit) return DIFFERENT;
      parted = false;
      afterKana = kana;
    }
  }
  return at2 === fine.length ? EQUAL : DIFFERENT;
}
function gapHolds(gap, before2, title, index) {
  if (!BREAK.test(gap)) return true;
  if (before2 <= LONGEST_ABBREVIATION && gap.charAt(0) === "." && gap.trim() === ".") return true;
  return tokenGap(title, index).trim() !== "";
}

// src/catalogue/groups.ts
var ROMAJI = TITLE_LANGS.indexOf("ja-Latn");
var ORDINARY = AMBIGUITIES.indexOf("words");
var KEPT = 4096;
function createGroups(texts, columns) {
  const kept = Array.from({ length: KEPT }, () => void 0);
  const { target, entry, info, follows } = columns;
  const isOrdinary = (row) => info[row] >> INFO.ambiguityShift >= ORDINARY;
  const isRomaji = (row) => (info[row] & INFO.mask) === ROMAJI;
  function rank(row) {
    const value = info[row];
    const kind = value >> INFO.kindShift & INFO.mask;
    return kind << 6 | value >> INFO.ambiguityShift << 3 | value & INFO.mask;
  }
  function onePerWork(rows) {
    const best = /* @__PURE__ */ new Map();
    for (const row of rows) {
      const work = target[row] * 256 + entry[row];
      const known = best.get(work);
      if (known === void 0 || rank(row) < rank(known)) best.set(work, row);
    }
    return [...best.values()];
  }
  function alikeRows(text, rows) {
    const ordinary = rows.every(isOrdinary);
    return { title: foldTitle(text, rows.some(isRomaji), ordinary), rows: onePerWork(rows), takesPlural: !ordinary };
  }
  function read(firstRow) {
    const byText = /* @__PURE__ */ new Map();
    let row = firstRow;
    do {
      const text = texts.text(row);
      byText.set(text, [...byText.get(text) ?? [], row]);
      row++;
    } while (((follows[row >> 3] ?? 0) & 1 << (row & 7)) !== 0);
    const alike = Array.from(byText, ([text, rows]) => alikeRows(text, rows));
    return { firstRow, size: alike[0]?.title.size ?? 0, alike };
  }
  return (firstRow) => {
    const slot = firstRow & KEPT - 1;
    const found = kept[slot];
    if (found !== void 0 && found.firstRow === firstRow) return found;
    const made = kept[slot ^ 1]?.firstRow === firstRow ? kept[slot ^ 1] : read(firstRow);
    kept[slot ^ 1] = found;
    kept[slot] = made;
    return made;
  };
}

// src/catalogue/kept.ts
function createKept(size) {
  const rows = new Int32Array(size).fill(-1);
  const kept = [];
  return (row, make) => {
    const slot = row & size - 1;
    if (rows[slot] !== row) {
      kept[slot] = make(row);
      rows[slot] = row;
    }
    return kept[slot];
  };
}

// src/catalogue/edge-hash.ts
var ROOT = 0;
function firstNode(token2) {
  return Math.imul(token2, 3266489909) ^ 1540483477;
}
function nodeKey(firstRow, depth) {
  return Math.imul(firstRow + 1, 2654435761) ^ Math.imul(depth, 2246822507);
}
function bucketKey(node, token2, seed) {
  let key = Math.imul(node ^ token2 ^ seed, 739982445);
  key ^= key >>> 15;
  key = Math.imul(key, 695872825);
  return key ^ key >>> 13;
}
function slotKey(node, token2, displacement) {
  let key = Math.imul(node + Math.imul(token2, 668265263) + Math.imul(displacement, 374761393), 2146121005);
  key ^= key >>> 15;
  key = Math.imul(key, 2221713035);
  return key ^ key >>> 16;
}
function scaled(hash, scale) {
  return (hash >>> 0) * scale | 0;
}
function filterWord(key, shift) {
  return shift === 32 ? 0 : Math.imul(key, 2654435761) >>> shift;
}
function filterMask(key) {
  const bits = Math.imul(key, 2246822507);
  return 1 << (bits >>> 27) | 1 << (bits >>> 22);
}
function pairKey(first, second) {
  return Math.imul(first, 2246822507) ^ second;
}

// src/catalogue/matcher.ts
var FORM = { exact: 0, possessive: 1, plural: 2 };
function createMatcher(trie, groupAt) {
  const { rowBits, seed, displacements, edges, singles, pairs } = trie;
  const bucketScale = displacements.length / 2 ** 32;
  const slotScale = edges.length / 2 ** 32;
  const checkShift = rowBits + EDGE_KIND_BITS;
  const tailShift = checkShift + TAIL_BITS;
  const tailMask = 2 ** TAIL_BITS - 1;
  const rowMask = 2 ** rowBits - 1;
  function find(node, token2) {
    const key = bucketKey(node, token2, seed);
    const displacement = displacements[scaled(key, bucketScale)];
    const edge = edges[scaled(slotKey(node, token2, displacement), slotScale)];
    if (edge === 0) return 0;
    const difference = ((edge & EDGE_KIND_MASK) === EDGE.tail ? key << tailShift : key << checkShift) ^ edge;
    const shift = (edge & EDGE_KIND_MASK) === EDGE.tail ? tailShift : checkShift;
    return difference >>> shift === 0 ? edge : 0;
  }
  function mayFollow(edge, token2) {
    return ((token2 << checkShift ^ edge) >>> checkShift & tailMask) === 0;
  }
  function isSingle(token2) {
    const mask = filterMask(token2);
    return (singles.words[filterWord(token2, singles.shift)] & mask) === mask;
  }
  function isPair(key) {
    const mask = filterMask(key);
    return (pairs.words[filterWord(key, pairs.shift)] & mask) === mask;
  }
  function mayBegin(token2, tokens, next) {
    if (next >= tokens.count) return false;
    if (isPair(pairKey(token2, tokens.hash[next]))) return true;
    const stem = tokens.stem[next];
    return stem !== 0 && isPair(pairKey(token2, stem));
  }
  function gapsHold(tokens, first, last, title) {
    for (let at2 = first; at2 < last; at2++) {
      const from = tokens.end[at2];
      const to = tokens.start[at2 + 1];
      if (to - from < 1 || to - from === 1 && tokens.text.charCodeAt(from) === 32) continue;
      const before2 = from - tokens.start[at2];
      if (!gapHolds(tokens.text.slice(from, to), before2, title, at2 - first)) return false;
    }
    return true;
  }
  function report(group, tokens, first, end, form, emit) {
    const until = first + group.size;
    const shownEnd = form === FORM.plural ? tokens.end[until - 1] : end;
    const from = tokens.start[first];
    let any = false;
    for (const { title, rows, takesPlural } of group.alike) {
      if (form === FORM.plural && !takesPlural) continue;
      if (!isTitle(tokens.text, from, end, title) || !gapsHold(tokens, first, until - 1, title.text)) continue;
      any = true;
      for (const row of rows) emit(first, until, row, shownEnd, form);
    }
    return any;
  }
  function reportExact(group, tokens, first, last, emit) {
    if (group.size === last - first + 1) report(group, tokens, first, tokens.end[last], FORM.exact, emit);
  }
  function reportStem(group, tokens, first, emit) {
    const last = first + group.size - 1;
    const end = tokens.stemEnd[last];
    const form = tokens.end[last] - end > 1 ? FORM.possessive : FORM.plural;
    report(group, tokens, first, end, form, emit);
  }
  function reportTail(edge, tokens, first, at2, emit) {
    const next = at2 + 1;
    if (next >= tokens.count) return;
    const stem = tokens.stem[next];
    if (!mayFollow(edge, tokens.hash[next]) && (stem === 0 || !mayFollow(edge, stem))) return;
    const group = groupAt(edge >>> EDGE_KIND_BITS & rowMask);
    const last = first + group.size - 1;
    if (last >= tokens.count) return;
    if (report(group, tokens, first, tokens.end[last], FORM.exact, emit)) return;
    if (tokens.stem[last] !== 0) reportStem(group, tokens, first, emit);
  }
  function tryStem(node, tokens, first, at2, emit) {
    const edge = find(node, tokens.stem[at2]);
    const kind = edge & EDGE_KIND_MASK;
    if (kind !== EDGE.leaf && kind !== EDGE.terminal) return;
    const group = groupAt(edge >>> EDGE_KIND_BITS & rowMask);
    if (group.size === at2 - first + 1) reportStem(group, tokens, first, emit);
  }
  function walk(tokens, first, emit) {
    let node = firstNode(tokens.hash[first]);
    for (let at2 = first + 1; at2 < tokens.count; at2++) {
      if (tokens.stem[at2] !== 0) tryStem(node, tokens, first, at2, emit);
      const edge = find(node, tokens.hash[at2]);
      if (edge === 0) return;
      const row = edge >>> EDGE_KIND_BITS & rowMask;
      const kind = edge & EDGE_KIND_MASK;
      if (kind === EDGE.tail) return reportTail(edge, tokens, first, at2, emit);
      if (kind !== EDGE.inner) reportExact(groupAt(row), tokens, first, at2, emit);
      if (kind === EDGE.leaf) return;
      node = nodeKey(row, at2 - first + 1);
    }
  }
  function trySingle(tokens, at2, emit) {
    const edge = find(ROOT, tokens.hash[at2]);
    if (edge !== 0) reportExact(groupAt(edge >>> EDGE_KIND_BITS & rowMask), tokens, at2, at2, emit);
  }
  return (tokens, emit) => {
    const { hash, stem, count } = tokens;
    for (let at2 = 0; at2 < count; at2++) {
      const token2 = hash[at2];
      if (isSingle(token2)) trySingle(tokens, at2, emit);
      if (mayBegin(token2, tokens, at2 + 1)) walk(tokens, at2, emit);
      const single = stem[at2];
      if (single !== 0 && isSingle(single)) tryStem(ROOT, tokens, at2, at2, emit);
    }
  };
}

// src/catalogue/search.ts
function search(at2, count, wanted) {
  let low = 0;
  let high = count - 1;
  while (low <= high) {
    const middle = low + high >> 1;
    const found = at2(middle);
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

// src/catalogue/text-pool.ts
function openTexts(packed) {
  const { lengths, bases, bytes, symbols, oneByteCodes } = packed;
  let units = new Uint16Array(512);
  const stack2 = [];
  function sizeAt(row, offset) {
    const length = lengths[row];
    return length === LONG_TEXT ? bytes[offset] | bytes[offset + 1] << 8 : length;
  }
  function offsetOf(row) {
    const first = row - row % TEXT_BLOCK;
    let offset = bases[first / TEXT_BLOCK];
    for (let at2 = first; at2 < row; at2++) offset += sizeAt(at2, offset);
    return offset;
  }
  function put(unit, at2) {
    if (at2 === units.length) {
      const wider = new Uint16Array(units.length * 2);
      wider.set(units);
      units = wider;
    }
    units[at2] = unit;
  }
  function expand(code, written) {
    let at2 = written;
    let symbol = code;
    while (symbol !== void 0) {
      const left2 = symbols[2 * symbol];
      const right3 = symbols[2 * symbol + 1];
      if (left2 === LITERAL) {
        put(right3, at2++);
        symbol = stack2.pop();
      } else {
        stack2.push(right3);
        symbol = left2;
      }
    }
    return at2;
  }
  function text(row) {
    let source = row;
    while (source > 0 && lengths[source] === 0) source--;
    let offset = offsetOf(source);
    const end = offset + sizeAt(source, offset);
    if (lengths[source] === LONG_TEXT) offset += 2;
    let count = 0;
    while (offset < end) {
      let code = bytes[offset++];
      if (code >= oneByteCodes) code = oneByteCodes + (code - oneByteCodes << 8) + bytes[offset++];
      count = expand(code, count);
    }
    return String.fromCharCode.apply(null, units.subarray(0, count));
  }
  return { text };
}

// src/catalogue/decode.ts
var KEPT_TITLES = 1024;
function day(value) {
  return value === NO_DAY ? null : value;
}
function number2(value) {
  return value === 0 ? null : value - 1;
}
function openTitleIndex(source) {
  const file = readFile(source, TITLES_MAGIC, TITLES_SECTIONS);
  const meta = file.u32(TITLES.meta);
  const rows = meta[META.rows];
  const rowTarget = file.u16(TITLES.rowTarget);
  const rowEntry = file.u8(TITLES.rowEntry);
  const rowInfo = file.u8(TITLES.rowInfo);
  const texts = openTexts({
    lengths: file.u8(TITLES.textLengths),
    bases: file.u32(TITLES.textBases),
    bytes: file.u8(TITLES.textBytes),
    symbols: file.u16(TITLES.symbols),
    oneByteCodes: meta[META.oneByteCodes]
  });
  const anchors = file.u32(TITLES.seriesAnchor);
  const seriesFranchise = file.u16(TITLES.seriesFranchise);
  const prominence = file.u8(TITLES.seriesProminence);
  const firstEntry = file.u32(TITLES.seriesFirstEntry);
  const entryKeys = file.u32(TITLES.entryKey);
  const premieres = file.i16(TITLES.entryPremiere);
  const ends = file.i16(TITLES.entryEnd);
  const entryInfo = file.u8(TITLES.entryInfo);
  const seasons = file.u8(TITLES.entrySeason);
  const parts = file.u8(TITLES.entryPart);
  const franchiseText = file.u8(TITLES.franchiseText);
  const franchiseFirst = file.u16(TITLES.franchiseFirst);
  const franchiseSeries = file.u16(TITLES.franchiseSeries);
  const seriesRedirects = file.u32(TITLES.seriesRedirects);
  const entryRedirects = file.u32(TITLES.entryRedirects);
  const match = createMatcher(
    {
      rowBits: meta[META.rowBits],
      seed: meta[META.seed],
      displacements: file.u16(TITLES.displacements),
      edges: file.u32(TITLES.edges),
      singles: { shift: meta[META.singlesShift], words: file.u32(TITLES.singles) },
      pairs: { shift: meta[META.pairsShift], words: file.u32(TITLES.pairs) }
    },
    createGroups(texts, { target: rowTarget, entry: rowEntry, info: rowInfo, follows: file.u8(TITLES.rowFollows) })
  );
  let franchiseList = null;
  function franchises() {
    franchiseList ??= new TextDecoder().decode(franchiseText).split("\n").filter((line) => line !== "").map((line) => {
      const tab = line.indexOf("	");
      return { key: line.slice(0, tab), name: line.slice(tab + 1) };
    });
    return franchiseList;
  }
  const seriesKeyAt = (place) => seriesKeyOf(unpackEntryKey(anchors[place]));
  const seriesAt = (key) => search((place) => anchors[place], anchors.length, packEntryKey(anchorOf(key)));
  function franchiseOf(place) {
    const franchise2 = seriesFranchise[place];
    return franchise2 === NO_FRANCHISE ? null : franchises()[franchise2]?.key ?? null;
  }
  function entryRecord(place) {
    const info = entryInfo[place];
    return {
      key: unpackEntryKey(entryKeys[place]),
      kind: ENTRY_KINDS[info & INFO.mask] ?? "tv",
      seasonNumber: number2(seasons[place]),
      part: number2(parts[place]),
      premiereDay: day(premieres[place]),
      endDay: day(ends[place]),
      final: (info & ENTRY_FINAL) !== 0
    };
  }
  const titleRecords = createKept(KEPT_TITLES);
  const title = (row) => titleRecords(row, readTitle);
  function readTitle(row) {
    const target = rowTarget[row];
    const info = rowInfo[row];
    const ofSeries = target < anchors.length;
    const entry = rowEntry[row];
    return {
      text: texts.text(row),
      series: ofSeries ? seriesKeyAt(target) : null,
      entry: ofSeries && entry > 0 ? unpackEntryKey(entryKeys[firstEntry[target] + entry - 1]) : null,
      franchise: ofSeries ? franchiseOf(target) : franchises()[target - anchors.length]?.key ?? null,
      lang: TITLE_LANGS[info & INFO.mask] ?? "und",
      kind: TITLE_KINDS[info >> INFO.kindShift & INFO.mask] ?? "alias",
      ambiguity: AMBIGUITIES[info >> INFO.ambiguityShift] ?? "unique"
    };
  }
  function series(key) {
    const place = seriesAt(redirect(key));
    if (place < 0) return null;
    const entries = [];
    for (let at2 = firstEntry[place]; at2 < firstEntry[place + 1]; at2++) entries.push(entryRecord(at2));
    return { key: seriesKeyAt(place), franchise: franchiseOf(place), prominence: prominence[place], entries };
  }
  function franchise(key) {
    const place = franchises().findIndex((known) => known.key === key);
    if (place < 0) return [];
    return Array.from(franchiseSeries.subarray(franchiseFirst[place], franchiseFirst[place + 1]), seriesKeyAt);
  }
  function redirect(key) {
    const ofSeries = key.startsWith("s");
    const table = ofSeries ? seriesRedirects : entryRedirects;
    const packed = packEntryKey(ofSeries ? anchorOf(key) : key);
    const place = search((at2) => table[2 * at2], table.length / 2, packed);
    if (place < 0) return key;
    const to = unpackEntryKey(table[2 * place + 1]);
    return ofSeries ? seriesKeyOf(to) : to;
  }
  return {
    stamp: file.stamp,
    rows,
    seriesCount: anchors.length,
    entryCount: entryKeys.length,
    match,
    title,
    series,
    franchise,
    redirect,
    seriesAt,
    seriesKeyAt,
    entryRecord,
    seriesOfEntryAt: (place) => seriesHolding(firstEntry, place),
    firstEntryOf: (place) => firstEntry[place],
    entryKeyAt: (place) => unpackEntryKey(entryKeys[place]),
    franchiseName: (key) => franchises().find((known) => known.key === key)?.name ?? null
  };
}
function seriesHolding(firstEntry, entry) {
  let low = 0;
  let high = firstEntry.length - 2;
  while (low < high) {
    const middle = low + high + 1 >> 1;
    if (firstEntry[middle] <= entry) low = middle;
    else high = middle - 1;
  }
  return low;
}

// src/catalogue/stack.ts
function createStack(layers) {
  const bases = [];
  let rows = 0;
  for (const layer of layers) {
    bases.push(rows);
    rows += layer.rows;
  }
  function layerOf(row) {
    let found = 0;
    while (found + 1 < bases.length && bases[found + 1] <= row) found++;
    return found;
  }
  function title(row) {
    const layer = layerOf(row);
    return layers[layer].title(row - bases[layer]);
  }
  function redirect(key) {
    return layers.reduce((current, layer) => layer.redirect(current), key);
  }
  function series(key) {
    const current = redirect(key);
    const known = layers.map((layer) => layer.series(current)).filter((record2) => record2 !== null);
    const leading = known.find((record2) => record2.entries.length > 0) ?? known[0];
    if (leading === void 0 || known.length === 1) return leading ?? null;
    return { ...leading, franchise: known.find((record2) => record2.franchise !== null)?.franchise ?? null, entries: mergeEntries(known) };
  }
  function franchise(key) {
    return [...new Set(layers.flatMap((layer) => layer.franchise(key)))];
  }
  return { layers, rows, layerOf, title, redirect, series, franchise, match: matcherOf(layers, bases, title) };
}
function mergeEntries(records) {
  const byKey = /* @__PURE__ */ new Map();
  for (const { entries } of records) {
    for (const entry of entries) if (!byKey.has(entry.key)) byKey.set(entry.key, entry);
  }
  return [...byKey.values()].sort((a, b) => (a.premiereDay ?? Infinity) - (b.premiereDay ?? Infinity) || 0);
}
function matcherOf(layers, bases, title) {
  const [only] = layers;
  if (layers.length === 1 && only !== void 0) return only.match;
  return (tokens, emit) => {
    const spoken = /* @__PURE__ */ new Set();
    layers.forEach((layer, index) => {
      const base = bases[index];
      const above = new Set(spoken);
      const lowest = index === layers.length - 1;
      layer.match(tokens, (first, endToken, row, end, form) => {
        if (lowest && above.size === 0) return emit(first, endToken, base + row, end, form);
        const { series, entry, franchise } = title(base + row);
        const claim = `${first} ${endToken} ${series ?? franchise} ${entry}`;
        if (above.has(claim)) return;
        spoken.add(claim);
        emit(first, endToken, base + row, end, form);
      });
    });
  };
}

// src/detector/beside.ts
var LETTER2 = String.raw`a-zß-öø-ɏ\u3040-\u30ff\u3400-\u9fff`;
function before(source, flags = "u") {
  const pattern = new RegExp(`(?<=${source})`, `${flags}y`);
  return {
    test: (text) => {
      pattern.lastIndex = text.length;
      return pattern.test(text);
    },
    exec: (text) => {
      pattern.lastIndex = text.length;
      return pattern.exec(text);
    }
  };
}
function wordsBefore(words2, gap = String.raw`[\s"“‘'«(\[『「《:,#]*`) {
  return before(String.raw`(?:^|[^${LETTER2}])(?:${words2})${gap}`);
}

// src/detector/entry-cues.ts
var ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
var CARDINALS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
var ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];
var KANJI = "\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u5341";
var ORDINAL = String.raw`(?:${ORDINALS.join("|")}|\d{1,2}(?:st|nd|rd|th))`;
var NUMBER = String.raw`(?:\d{1,2}|${CARDINALS.join("|")}|[ivx]{1,4})`;
var KANJI_NUMBER = String.raw`(?:[０-９\d]{1,2}|[${KANJI}])`;
var YEAR = String.raw`(?:19[6-9]\d|20[0-4]\d)`;
var GAP2 = String.raw`^(?:['’]s)?[\s"”’»\])』」》:,!–—-]*(?:the\s+|anime(?:['’]s)?\s+|tv\s+|\(\s*)*`;
function readNumber(word) {
  const plain = word.normalize("NFKC").toLowerCase();
  const digits = /^\d+/.exec(plain)?.[0];
  if (digits !== void 0) return Number(digits);
  return Math.max(...[ORDINALS, CARDINALS, ROMAN, [...KANJI]].map((list) => list.indexOf(plain) + 1));
}
var season = (match) => {
  const part2 = match.groups?.["part"];
  return { season: readNumber(match.groups?.["n"] ?? ""), ...part2 === void 0 ? {} : { part: readNumber(part2) } };
};
var part = (match) => ({ part: readNumber(match.groups?.["n"] ?? "") });
var final = (match) => {
  const number3 = match.groups?.["part"];
  return { final: true, ...number3 === void 0 ? {} : { part: readNumber(number3) } };
};
var year = (match) => ({ year: Number(match.groups?.["n"]) });
var film = () => ({ kind: "film" });
var ova = () => ({ kind: "ova" });
var special = () => ({ kind: "special" });
var newest = () => ({ words: "newest" });
var PART_TAIL = String.raw`(?:[\s,:-]*(?:part|cour)\s+(?<part>${NUMBER})(?![${LETTER2}\d]))?`;
var rule = (source, read) => [new RegExp(source, "u"), read];
var ruleBefore = (source, read) => [before(source), read];
var AFTER = [
  rule(`${GAP2}(?:final|last)\\s+(?:season|chapter)s?${PART_TAIL}`, final),
  rule(`${GAP2}season\\s+(?<n>${NUMBER})(?![${LETTER2}\\d])${PART_TAIL}`, season),
  rule(`${GAP2}(?<n>${ORDINAL})(?:\\s+(?:anime|tv))?\\s+(?:season|series)(?![${LETTER2}])${PART_TAIL}`, season),
  rule(`${GAP2}s(?<n>\\d{1,2})(?:\\s?e\\d+)?(?![${LETTER2}\\d])`, season),
  rule(`${GAP2}(?:part|cour)\\s+(?<n>${NUMBER})(?![${LETTER2}\\d])`, part),
  rule(`${GAP2}(?<n>${ORDINAL})\\s+(?:part|cour|half)(?![${LETTER2}])`, part),
  rule(`^\\s+(?<n>[2-9]|ii|iii|iv|vi?)(?=\\s*(?:[,.;:)!?\u2013\u2014"\u201D']|$|\\s(?:is|was|will|has|premiere|anime|air|and|gets|in)))`, season),
  rule(`^["\u201D\u2019]*\\s*[(\uFF08](?<n>${YEAR})(?:[^)\uFF09\\d][^)\uFF09]{0,12})?[)\uFF09]`, year),
  rule(`${GAP2}(?:(?:feature|animated|compilation|anime|prequel|sequel|full-length|theatrical)\\s+)*(?:movie|film)(?![${LETTER2}])`, film),
  rule(`${GAP2}(?:ovas?|oads?)(?![${LETTER2}])`, ova),
  rule(`${GAP2}(?:tv\\s+)?specials?(?![${LETTER2}])`, special),
  rule(`^[\u300F\u300D\u300B]?(?:\u306E)?\\s?(?:\u7B2C)?(?<n>${KANJI_NUMBER})\\s?\u671F`, season),
  rule(`^[\u300F\u300D\u300B]?(?:\u306E)?\\s?\u7B2C(?<n>${KANJI_NUMBER})\\s?(?:\u30B7\u30FC\u30BA\u30F3|\u5B63)`, season),
  rule(`^[\u300F\u300D\u300B]?\\s?(?:\u30B7\u30FC\u30BA\u30F3|season\\s?)(?<n>${KANJI_NUMBER})`, season),
  rule("^[\u300F\u300D\u300B]?(?:\u306E)?\\s?(?:\u6700\u7D42\u7AE0|\u5B8C\u7D50\u7DE8|\u6700\u7D42\u30B7\u30FC\u30BA\u30F3)", final),
  rule("^[\u300F\u300D\u300B]?(?:\u306E)?\\s?(?:\u5287\u5834\u7248|\u6620\u753B)", film)
];
var OPEN = String.raw`[\s"“‘'«(\[『「《]*`;
var OF = String.raw`\s+(?:of|to|for|in|from)\s+(?:the\s+)?(?:(?:tv|hit|popular|anime|manga|anime\s+series|series|original|\w+\s+anime)\s+)*`;
var BEFORE = [
  ruleBefore(`(?:final|last)\\s+season(?:[\\s,]+(?:part|cour)\\s+(?<part>${NUMBER}))?${OF}${OPEN}`, final),
  ruleBefore(`season\\s+(?<n>${NUMBER})(?:[\\s,]+(?:part|cour)\\s+(?<part>${NUMBER}))?${OF}${OPEN}`, season),
  ruleBefore(`(?:^|[^${LETTER2}])(?<n>${ORDINAL})\\s+(?:anime\\s+|tv\\s+)?(?:season|series)${OF}${OPEN}`, season),
  ruleBefore(`(?:new|upcoming|latest|newest|current|next)\\s+season${OF}${OPEN}`, newest),
  ruleBefore(`(?:^|[^${LETTER2}\\d])(?:the\\s+)?(?<n>${YEAR})(?:['\u2019]s)?(?:\\s+(?:anime|version|adaptation|remake|reboot|series|tv|of|for|the))*\\s+${OPEN}`, year),
  ruleBefore(`(?:^|[^${LETTER2}])(?:movie|film)\\s+of\\s+${OPEN}`, film),
  ruleBefore(`(?:^|[^${LETTER2}])ova\\s+of\\s+${OPEN}`, ova),
  ruleBefore("(?:\u5287\u5834\u7248|\u6620\u753B)\\s?(?:\u30A2\u30CB\u30E1)?[\u300E\u300C\u300A]?", film)
];
function firstCue(rules, text) {
  for (const [pattern, read] of rules) {
    const match = pattern.exec(text);
    if (match !== null) return read(match);
  }
  return void 0;
}
function entryCues(left2, right3) {
  const ahead = firstCue(BEFORE, left2);
  const behind = firstCue(AFTER, right3);
  return ahead === void 0 || behind === void 0 ? ahead ?? behind : { ...ahead, ...behind };
}

// src/detector/ambiguity.ts
var CJK2 = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
function leastOf(record2, tokens) {
  const isPart = record2.kind === "short" && record2.entry !== null;
  if (isPart) return tokens === 1 ? "word" : "words";
  return tokens === 1 ? "name" : "unique";
}
function columnOfTitle(record2, tokens) {
  const known = AMBIGUITIES.indexOf(record2.ambiguity);
  if (CJK2.test(record2.text)) return known;
  return Math.max(known, AMBIGUITIES.indexOf(leastOf(record2, tokens)));
}

// src/detector/readings.ts
var MAX_READINGS = 24;
function readingOf(record2, tokens, stack2) {
  const series = record2.series ?? (record2.franchise === null ? void 0 : stack2.franchise(record2.franchise)[0]);
  if (series === void 0) return null;
  return {
    series,
    entry: record2.entry,
    franchise: record2.series === null ? record2.franchise : null,
    ambiguity: columnOfTitle(record2, tokens),
    kind: TITLE_KINDS.indexOf(record2.kind),
    lang: TITLE_LANGS.indexOf(record2.lang),
    prominence: stack2.series(series)?.prominence ?? 0
  };
}
var compareText = (a, b) => a < b ? -1 : Number(a > b);
function compare(a, b) {
  return b.prominence - a.prominence || compareText(a.series, b.series) || a.kind - b.kind || a.ambiguity - b.ambiguity || compareText(a.entry ?? "", b.entry ?? "") || a.lang - b.lang;
}
function readings(records, tokens, stack2) {
  const all = records.map((record2) => readingOf(record2, tokens, stack2)).filter((reading) => reading !== null).sort(compare);
  const seen = /* @__PURE__ */ new Set();
  const distinct = all.filter((reading) => {
    const key = `${reading.series} ${reading.entry ?? ""} ${reading.franchise ?? ""}`;
    return !seen.has(key) && seen.add(key);
  });
  return distinct.slice(0, MAX_READINGS);
}

// src/detector/series-lookup.ts
var lookups = /* @__PURE__ */ new WeakMap();
var TITLES_KEPT = 8192;
function lookupOf(stack2) {
  const known = lookups.get(stack2) ?? remembering(stack2);
  lookups.set(stack2, known);
  return known;
}
function remembering(stack2) {
  const records = /* @__PURE__ */ new Map();
  const franchises = /* @__PURE__ */ new Map();
  const titles = /* @__PURE__ */ new Map();
  return {
    title: (row) => {
      if (titles.size >= TITLES_KEPT) titles.clear();
      return remember(titles, row, () => stack2.title(row));
    },
    series: (key) => remember(records, key, () => stack2.series(key)),
    franchise: (key) => remember(franchises, key, () => stack2.franchise(key))
  };
}
function remember(known, key, find) {
  const old = known.get(key);
  if (old !== void 0) return old;
  const found = find();
  known.set(key, found);
  return found;
}

// src/detector/signal.ts
function flag(name, holds) {
  return { name, of: holds };
}

// src/detector/cue-signals.ts
var QUOTES = [
  [/["“„«]\s?$/u, /^[!?.,]?\s?["”»]/u],
  [/(?:^|[\s(])['‘]$/u, /^[!?.,]?['’](?![\p{L}])/u],
  [/[「〈]$/u, /^[。！？!?☆★♪]?[」〉]/u]
];
var TITLE_BRACKETS = [[/『$/u, /^[。！？!?☆★♪]?』/u], [/《$/u, /^[。！？!?☆★♪]?》/u]];
var OPENING_BRACKET = /[『《「〈]$/u;
var CLOSING_BRACKET = /^[。！？!?☆★♪]?[』》」〉]/u;
var DATABASES = /^https?:\/\/(?:[\w-]+\.)*(?:myanimelist\.net\/(?:anime|manga)\/|anilist\.co\/(?:anime|manga)\/|anidb\.net\/(?:anime\/|a\d|perl-bin)|anime-planet\.com\/anime\/|kitsu\.(?:io|app)\/anime\/|animenewsnetwork\.com\/encyclopedia\/anime|livechart\.me\/anime\/|bangumi\.tv\/subject\/|bgm\.tv\/subject\/|crunchyroll\.com\/(?:[a-z-]+\/)?(?:series|watch)\/|hidive\.com\/(?:tv|movies|season)|annict\.com\/works\/)/u;
function covers(span, cue) {
  const text = span.block.text;
  const before2 = text.slice(cue.start, span.start);
  const after = text.slice(span.end, cue.end);
  return cue.start <= span.start && cue.end >= span.end && !/[\p{L}\p{N}]/u.test(before2) && !/[\p{L}\p{N}]/u.test(after);
}
function hasCue(span, kinds) {
  return span.block.spans.some((cue) => kinds.includes(cue.kind) && covers(span, cue));
}
var isEmphasised = (span) => hasCue(span, ["emphasis"]);
function surrounds(span, pairs) {
  return pairs.some(([open, close]) => open.test(span.left) && close.test(span.right));
}
function linksToDatabase(span) {
  return span.block.spans.some((cue) => cue.kind === "link" && cue.start <= span.start && cue.end >= span.end && DATABASES.test(cue.href ?? ""));
}
function fillsBlock(span) {
  const before2 = span.block.text.slice(0, span.start);
  const after = span.block.text.slice(span.end);
  return /^[\s#]*(?:\d+\s*[.):-]?\s*)?["“『「(]?$/u.test(before2) && /^["”』」)!?.]*\s*(?:\(?\d{4}(?:\s*[-–]\s*\d{4})?\)?)?[\s.:]*$/u.test(after);
}
var CUE_SIGNALS = [
  flag("quoted", (span) => surrounds(span, QUOTES)),
  flag("titleBrackets", (span) => surrounds(span, TITLE_BRACKETS)),
  flag("bracketEdge", (span) => OPENING_BRACKET.test(span.left) !== CLOSING_BRACKET.test(span.right)),
  flag("emphasis", isEmphasised),
  flag("strong", (span) => hasCue(span, ["strong"])),
  flag("link", (span) => hasCue(span, ["link"])),
  flag("database", linksToDatabase),
  flag("fillsBlock", fillsBlock),
  flag("heading", (span) => span.block.role === "heading"),
  flag("opensLine", (span) => span.start === 0 && /^:\s+\S/u.test(span.right))
];

// src/detector/letter-case.ts
var FIRST_LETTER = /[\p{L}\p{N}]/u;
var UPPER = /\p{Lu}/u;
var LOWER = /\p{Ll}/u;
var SMALL_WORDS = /* @__PURE__ */ new Set(["a", "an", "and", "as", "at", "by", "da", "de", "for", "from", "ga", "in", "is", "ka", "kara", "like", "made", "mo", "na", "nai", "ni", "no", "of", "on", "or", "so", "the", "to", "wa", "with", "wo", "o", "e", "he", "x", "de", "wa", "you", "your"]);
var OPENING = before(String.raw`(?:^|[.!?:;…。！？\n]["'”’)\]]*\s+|^\s*(?:[-–—•*#"“‘'(\[]|\d+[.)])\s*|[\n]\s*|[.!?]\s*["“‘'(]\s*)`, "u");
function isLower(word) {
  const first = FIRST_LETTER.exec(word)?.[0];
  return first !== void 0 && LOWER.test(first);
}
function words(surface) {
  return surface.split(/[\s/:~-]+/u).filter((word) => FIRST_LETTER.test(word));
}
function isCapitalised(surface) {
  const all = words(surface);
  const first = all[0];
  if (first === void 0 || isLower(first)) return false;
  return all.every((word) => !isLower(word) || SMALL_WORDS.has(word.toLowerCase())) && UPPER.test(surface);
}
function isWrittenSmall(title, surface) {
  return title === surface && !UPPER.test(title) && /[^\p{L}]/u.test(title.replace(/[!?.…]+$/u, ""));
}
function opensSentence(left2, cut) {
  return OPENING.test(cut ? `x${left2}` : left2);
}

// src/detector/anti-signals.ts
var right = (words2) => new RegExp(`^(?:${words2})(?![${LETTER2}])`, "u");
var left = (words2) => wordsBefore(words2, String.raw`[\s"“‘']*`);
var PROPER_LEFT = before(String.raw`(?:^|[^\p{L}\p{N}])(\p{Lu}[\p{L}'’-]*)[ -]`, "u");
var PROPER_RIGHT = /^[ -](\p{Lu}[\p{L}'’-]*)/u;
var HARMLESS = /* @__PURE__ */ new Set(["the", "a", "an", "anime", "manga", "season", "episode", "ep", "part", "movie", "film", "ova", "cour", "series", "tv", "and", "or", "but", "in", "on", "for", "from", "of", "with", "like", "as", "is", "was", "i", "review", "reviews", "watch", "watching", "new", "final", "first", "second", "third", "fourth", "original", "ii", "iii", "iv", "v", "vi", "vii", "ost", "op", "ed", "when", "while", "if", "although", "though", "because", "since", "both", "after", "before", "also", "even", "not", "then", "so", "how", "why", "what", "best", "top", "will", "live", "live-action", "crunchyroll", "netflix", "japanese", "english", "vol", "volume", "chapter", "trailer", "blu-ray", "dvd", "spoilers", "staff", "cast", "by", "at", "to", "yes", "no", "favourite", "favorite", "rewatching", "re-watching", "about", "vs", "gets", "reveals", "announces", "returns", "debuts", "premieres", "streams", "adds", "unveils", "confirmed", "announced", "sequel", "franchise", "spinoff", "adaptation", "show", "game"]);
var FAMILY = String.raw`mother|father|mom|mum|dad|parents?|brothers?|sisters?|friends?|family|wife|husband|son|daughter|girlfriend|boyfriend|eyes|hair|face|hands?|heart|body|mind|voice|smile|personality|feelings?|sword|room|house|home|life|death|past|childhood|classmates?|teammates?|teacher|mentor|love interest|crush|wish|powers?|backstory|motivations?|decision|actions?|memories`;
var VERBS = String.raw`says|said|asks|asked|tells|told|fights|decides|decided|smiles|cries|cried|runs|falls|fell|wants|wanted|realizes|realises|realized|learns|learned|meets|met|discovers|defeats|defeated|kills|killed|marries|dies|died|knows|knew|thinks|thought|feels|felt|goes|went|comes to|tries|tried|becomes|became|finds|found|refuses|saves|saved|joins|joined|loves|hates|lives|lived|uses|leaves|left|wakes|attends|transforms|confesses|accepts|attacks|returns to|meanwhile|herself|himself|and (?:her|his|their)`;
var ROLE = String.raw`,\s+(?:the|an?|her|his|their|our|its)\s+(?:[${LETTER2}-]+\s+){0,2}?(?:villain|hero|heroine|protagonist|antagonist|character|girl|boy|woman|man|princess|prince|king|queen|sister|brother|mother|father|friend|rival|teacher|student|witch|pilot|captain|leader|android|detective)`;
var PERSON_RIGHT = right(`${ROLE}|['\u2019]s?\\s+(?:\\w+\\s+)?(?:${FAMILY})|[- ](?:kun|chan|san|sama|senpai|sensei|dono|tan)|\\s+(?:(?:then|also|never|always|finally|eventually|just|still)\\s+)?(?:${VERBS})`);
var PERSON_LEFT = left(String.raw`mr\.?|mrs\.?|ms\.?|miss|dr\.?|prof\.?|captain|king|queen|prince|princess|lord|lady|sir|detective|agent|saint|st\.?|uncle|aunt|protagonist|heroine|hero|main characters?|character|boy|girl|kid|named|as a character|characters like|villain|mascot|avatar|he|she|they|him|her|son|daughter|father|mother|brother|sister|friend|accepts her role as|into|voiced by|voice of|voices|played by|plays|meets|tells|told|ask|asked|asks|help|helps|against|saves?|kills?|fights?|defeats?|loves with|killing|saving|scouting|embodied by|protect|protects|protecting`);
var OTHER_RIGHT = right(String.raw`['’]?s?\s+(?:(?:debut|new|latest|hit|smash|first|second|video|mobile|card|board|studio|live)\s+)?(?:albums?|songs?|singles?|bands?|magazine|newspaper|records|inc\.?|corp\.?|corporation|ltd\.?|llc|gmbh|co\.|company|studios?|entertainment|airlines?|hotel|restaurant|café|street|city|town|county|river|lake|island|university|college|school|museum|park|stadium|bank|group|foundation|festival|awards?|club|fc|software|app|browser|framework|library|server|language|api|protocol|laptops?|phones?|trucks?|cars?|energy drinks?|beer|wine|cake|ice cream|sitcom|reality show|podcast|playstation|xbox|nintendo|steam)`);
var OTHER_LEFT = left(String.raw`albums?|songs?|singles?|bands?|singers?|rappers?|musicians?|magazine|newspaper|company|startup|brand|restaurant|café|pub|hotel|sitcom|cartoon|podcast|novelist|actor|actress|director|producer|writer|author|composer|animator|president|ceo|founder|software|app|browser|video game|board game|studios?|animation studio|publishers?|distributors?|streaming service|label|planet|city of|town of|island of|battle of|university of|performed by|song by|produced by|directed by|written by|animated by|animation by|composed by|published by|licensed by|presented by|sung by`);
var DETERMINER = left(String.raw`an?|this|that|these|those|some|any|my|your|his|her|its|our|their|no|every|each|one|more|very|too|so|is|be|been|being|are|were|not|or`);
var PRONOUN = new RegExp(String.raw`^[^.!?。]*?(?<![${LETTER2}])(?:she|he|her|his|him|herself|himself)(?![${LETTER2}])`, "u");
var THE_LEFT = before(String.raw`(?:^|[^${LETTER2}])the\s`);
var GLUED_LEFT = before(String.raw`(?![\u3040-\u30ff\u3400-\u9fff])[\p{L}\p{N}_@/.\\=&-]`, "u");
var GLUED_RIGHT = /^(?:[_@/\\=&]|[.-]?(?![\u3040-\u30ff\u3400-\u9fff])[\p{L}\p{N}])/u;
function properNeighbour(word) {
  return word !== void 0 && !HARMLESS.has(word.toLowerCase().replace(/['’]s$/u, ""));
}
function mayBelong(span) {
  return !span.capitalsEverywhere && span.capitalised && !isEmphasised(span);
}
function hasProperLeft(span) {
  const word = PROPER_LEFT.exec(span.left)?.[1];
  if (!properNeighbour(word) || OWNER.test(word ?? "")) return false;
  return !opensSentence(span.left.slice(0, span.left.length - (word?.length ?? 0) - 1), span.start > span.left.length);
}
var TIED_LEFT = before(String.raw`(?:^|[^\p{L}\p{N}])(\p{Lu}[\p{L}'’-]*) (?:by|of|the|and the|in|in the|for|to|with|and|&|vs\.?) `, "u");
var OWNER = /['’]s?$/u;
var OWNER_LEFT = before(String.raw`(?:^|[^\p{L}\p{N}])\p{Lu}[\p{L}-]*['’]s? `, "u");
var NAME_LEFT = before(String.raw`(?:^|[\s(])\p{Lu}\p{Ll}+(?:,| and| &)\s+`, "u");
function continuesName(span) {
  const found = TIED_LEFT.exec(span.left);
  const word = found?.[1];
  if (word === void 0 || !properNeighbour(word)) return false;
  const left2 = span.left.slice(0, span.left.lastIndexOf(word));
  return !opensSentence(left2, span.start > span.left.length);
}
function amongNames(span) {
  return /^(?:,| and| or| &)\s+\p{Lu}\p{Ll}+(?=[\s,.'’](?!\p{Lu}))/u.test(span.right) || NAME_LEFT.test(span.left);
}
var KANA = /[\u3041-\u30fa]/u;
function isChinese({ lang, text }) {
  return lang?.startsWith("zh") === true || lang?.startsWith("ja") !== true && !KANA.test(text);
}
var HAN = /[\u4e00-\u9fff々]/u;
var KATAKANA = /[\u30a1-\u30fa\u30fc]/u;
var KATAKANA_TAIL = /^(?:シリーズ|ファン|キャラ|グッズ|ゲーム|アニメ|マンガ|コミック|カード|カフェ|コラボ|イベント|ライブ|ロス|ブーム|コスプレ|フィギュア|プラモ|ショップ|ストア|リメイク|スピンオフ|ワールド|オタ|ネタ|クラスタ|シーズン|パート|ランド|パーク)/u;
function goesOn(script, { surface, left: left2, right: right3 }) {
  return {
    before: script.test(surface.charAt(0)) && script.test(left2.charAt(left2.length - 1)),
    after: script.test(surface.charAt(surface.length - 1)) && script.test(right3.charAt(0))
  };
}
function cutsKanji(span) {
  if (span.surface.length > 4 || isChinese(span.block)) return false;
  const { before: before2, after } = goesOn(HAN, span);
  return before2 || after;
}
function cutsKatakana(span) {
  const { before: before2, after } = goesOn(KATAKANA, span);
  return before2 || after && !KATAKANA_TAIL.test(span.right);
}
var INSIDE_TITLE = before(String.raw`[『《](?!(?:tv|劇場版|映画|アニメ|特別編集版|小説|漫画|ドラマ|舞台|連続|電影|动画|[\s「【])*$)[^『』《》]+`);
var OF_WORK = before(String.raw`[』》](?:[^「」『』。、]{0,10})?の「`);
var hiragana = /[\u3041-\u309f]/u;
var ANTI_SIGNALS = [
  flag("properLeft", (span) => mayBelong(span) && hasProperLeft(span)),
  flag("properRight", (span) => mayBelong(span) && properNeighbour(PROPER_RIGHT.exec(span.right)?.[1])),
  flag("ownerLeft", (span) => mayBelong(span) && OWNER_LEFT.test(span.left)),
  flag("continuesName", (span) => !span.listed && mayBelong(span) && continuesName(span)),
  flag("personRight", (span) => PERSON_RIGHT.test(span.rightSmall)),
  flag("personLeft", (span) => PERSON_LEFT.test(span.leftSmall)),
  flag("amongNames", (span) => !span.capitalsEverywhere && !span.listed && amongNames(span)),
  flag("pronoun", (span) => PRONOUN.test(span.rightSmall)),
  flag("possessive", (span) => /^['’]s?\s+\p{Ll}/u.test(span.right)),
  flag("verbRight", (span) => /^\s+(?!is|was|has|as|its|does|this\b)\p{Ll}{2,}s(?=\s)/u.test(span.right)),
  flag("theLeft", (span) => THE_LEFT.test(span.leftSmall)),
  flag("otherRight", (span) => OTHER_RIGHT.test(span.rightSmall)),
  flag("otherLeft", (span) => OTHER_LEFT.test(span.leftSmall)),
  flag("determiner", (span) => DETERMINER.test(span.leftSmall)),
  flag("glued", (span) => !span.cjk && (GLUED_LEFT.test(span.left) || GLUED_RIGHT.test(span.right))),
  flag("cutsKanji", (span) => span.cjk && cutsKanji(span)),
  flag("cutsKatakana", (span) => span.cjk && cutsKatakana(span)),
  flag("insideTitle", (span) => INSIDE_TITLE.test(span.leftSmall)),
  flag("ofWork", (span) => OF_WORK.test(span.leftSmall)),
  flag("hiraganaEdge", (span) => span.cjk && hiragana.test(span.surface.charAt(0)) && hiragana.test(span.left.charAt(span.left.length - 1)))
];

// src/detector/case-signals.ts
var BELONGS_TO_TITLE = /[!?☆★♪♡×:;&@*#.,/-]/u;
var isSmallTitle = (span) => span.records.some((record2) => isWrittenSmall(record2.text, span.surface));
function isSentenceCase(span) {
  const [first, ...others] = words(span.surface);
  return first !== void 0 && others.length > 0 && others.every(isLower) && span.opensSentence;
}
function isSmall(span) {
  if (!LOWER.test(span.surface) || isSmallTitle(span)) return false;
  return !UPPER.test(span.surface) || isSentenceCase(span);
}
function capitalTells(span) {
  if (span.capitalsEverywhere) return false;
  return span.tokens > 1 || !span.opensSentence;
}
function hasOddCase(surface) {
  return /\p{Lu}\p{Lu}|\p{Ll}\p{Lu}/u.test(surface);
}
function showsOwnPunctuation(span) {
  return span.records.some((record2) => BELONGS_TO_TITLE.test(record2.text) && record2.text.toLowerCase() === span.surface.toLowerCase());
}
function isInexact(span) {
  const small = span.surface.toLowerCase();
  if (span.records.some((record2) => record2.text.toLowerCase() === small)) return false;
  const surface = normalise(span.surface);
  return span.records.every((record2) => normalise(record2.text) !== surface);
}
var CASE_SIGNALS = [
  flag("capital", (span) => !span.cjk && span.capitalised && capitalTells(span)),
  flag("capitalWeak", (span) => !span.cjk && span.capitalised && !capitalTells(span)),
  flag("lower", (span) => !span.cjk && isSmall(span)),
  flag("smallText", (span) => !span.cjk && span.smallEverywhere && isSmall(span)),
  flag("mixedCase", (span) => !span.cjk && UPPER.test(span.surface) && !span.capitalised && !isSmall(span)),
  flag("oddCase", (span) => !span.allCapitals && hasOddCase(span.surface) && span.records.some((record2) => record2.text.startsWith(span.surface))),
  flag("shouted", (span) => !span.allCapitals && span.surface.length > 2 && UPPER.test(span.surface) && !LOWER.test(span.surface)),
  flag("shortSmall", (span) => !span.cjk && span.tokens <= 2 && /(?:^|[\s-])\p{Ll}/u.test(span.surface) && !isSmallTitle(span)),
  flag("coined", (span) => !span.cjk && span.tokens === 1 && span.records.some((record2) => record2.ambiguity === "unique")),
  flag("inexact", isInexact),
  flag("punctuation", showsOwnPunctuation),
  { name: "length", of: (span) => span.cjk ? Math.min(2, Math.log2(span.surface.length / 3)) : Math.min(2.5, Math.log2(span.tokens)) },
  flag("tiny", (span) => span.surface.length <= (span.cjk ? 2 : 3))
];

// src/detector/neighbour-signals.ts
var GAP3 = String.raw`^["”’»)\]』」》]*[\s:,–—-]*(?:\((?:the|dub|sub|tv)\)\s*)?`;
var right2 = (words2) => new RegExp(`${GAP3}(?:${words2})(?![${LETTER2}])`, "u");
var MIDDLE = String.raw`(?:(?:the|original|tv|television|new|latest|upcoming|live-action|theatrical|hit|popular|animated|\d{4}|\w+(?:st|nd|rd|th)|first|second|third|fourth|final)[\s-]+){0,3}`;
var ANIME_NOUN = String.raw`anime|animes|manga|mangas|manhwa|ova|ovas|oad|ona|light novels?|visual novel|web novel|simulcast|simuldub|アニメ|tvアニメ|漫画|マンガ`;
var PART_NOUN = String.raw`seasons?|episodes?|eps?\.?\s?#?\d|s\d{1,2}|#\d+|cours?|series|movies?|films?|finale|premieres?|premiered|trailers?|specials?|arcs?|adaptation|sequels?|prequels?|reboot|remake|franchise|soundtrack|opening|ending|op|ed|dub|universe|volumes?|chapters?|fans?|fandom|cosplay(?:er)?s?|figures?|spin-?offs?|episode|teaser|key visual`;
var OWNED_ANIME = new RegExp(String.raw`^['’]s?\s+(?:[${LETTER2}]+\s+){0,2}(?:anime|manga|film|movie|light novels?|novels?|works?|debut)(?![${LETTER2}])`, "u");
var ANIME_RIGHT = right2(`${MIDDLE}(?:${ANIME_NOUN})`);
var PART_RIGHT = right2(`(?:['\u2019]s?\\s+)?${MIDDLE}(?:${PART_NOUN})`);
var ANIME_LEFT = wordsBefore(`(?:${ANIME_NOUN})(?:\\s+(?:series|adaptation|film|movie|version|franchise|classics?|hits?|shows?))?(?:\\s+(?:of|called|titled|named|like|such as|is|was|including))?(?:\\s+the)?`);
var PART_LEFT = wordsBefore(`(?:seasons?|episodes?|series|movies?|films?|finale|premiere|trailer|adaptations?|sequel|remake|reboot|arcs?|half|part|cour|volumes?|chapters?|soundtrack|version|creators?|author|director|studio behind|world|fans?|years|universe|fan|dub)(?:\\s+\\d+)?\\s+(?:of|to|for|from|like|called|titled|such as|behind)(?:\\s+(?:the|both|his|her|their))?|(?:the|its)\\s+(?:19|20)\\d\\d`);
var WATCH_LEFT = wordsBefore(`(?:re-?)?watch(?:ed|ing|es)?|binged?|streaming|finished|dropped|recommend(?:ed)?|enjoyed|loved?|hated?|air(?:ed|ing)|marathon(?:ed|ing)?|shows? like|series like|titles like|works like|hits? like|classics? like|seen|started|starring in|cosplay(?:ed)? as|known for|famous for|inspired by|reminds? (?:me|us) of|drew|created|directed|wrote|made|ended|worked on|similar to|compared to`);
var PLACE_LEFT = wordsBefore(`from|in|of|like|since|than|beat|beat out|including|for|as`);
var WORK_VERB_RIGHT = new RegExp(String.raw`^["”’」』)]*\s+(?:(?:will|is set to|is scheduled to|was|is)\s+)?(?:(?:also|still|now|currently|originally|first|finally)\s+)?(?:premier(?:e|es|ed|ing)|air(?:s|ed|ing)?|debut(?:s|ed)?|stream(?:s|ed|ing)?|follows|tells|takes place|adapts|adapted|stars|starring|centers|centres|revolves|ran|launched|returns|ended|screened|opens in|won)(?![${LETTER2}])`, "u");
var WORK_NOUN = String.raw`(?:anime|manga|series|show|film|movie|ova|adaptation|sequel|prequel|spin-?off|masterpiece|classic|comedy|drama|romance|thriller|story|tale|hit|franchise|title|isekai|shonen|sh[oō]nen|shoujo|sh[oō]jo)`;
var IS_WORK = new RegExp(String.raw`^["”’)]*(?:\s+(?:is|was|isn['’]t|wasn['’]t|remains|became|being)|,|\s+[–—-]|\s*\()\s+(?:not\s+|also\s+|probably\s+|still\s+|perhaps\s+)?(?:an?|the|one of (?:the|my)|my|his|her|their|another)\s+(?:[${LETTER2}-]+[\s,]+){0,5}?${WORK_NOUN}(?![${LETTER2}])`, "u");
var YEAR_RIGHT = /^["”’]*\s*\(?(?:19[6-9]\d|20[0-4]\d)(?:\s*[-–]\s*(?:\d{4}|present))?\)/u;
var GLOSS_RIGHT = /^["”!?’]*\s*[(（[](?:jp:?|japanese:?)?\s*["“]?[\u3040-\u30ff\u3400-\u9fff]/u;
var NUMBER_RIGHT = new RegExp(String.raw`^["”’]?[\s:,-]+#?\d{1,3}(?![\d${LETTER2}%])`, "u");
var JAPANESE_WORK_LEFT = before("(?:\u30A2\u30CB\u30E1|\u6620\u753B|\u5287\u5834\u7248|\u6F2B\u753B|\u30DE\u30F3\u30AC|\u4F5C\u54C1|\u30B7\u30EA\u30FC\u30BA|\u5C0F\u8AAC|\u30E9\u30CE\u30D9|\u52D5\u753B|\u52A8\u753B|\u52A8\u6F2B)(?:\u5316)?(?:\u306E)?[\u300E\u300C\u300A]?");
var isJapaneseWork = (span) => /^[』」》]?(?:の)?(?:tv)?(?:アニメ|第\s?[\d一二三四五六]+\s?期|劇場版|シリーズ|最終回|第\d+話|ファン|原作|製作委員会|キャラ)/u.test(span.rightSmall) || JAPANESE_WORK_LEFT.test(span.leftSmall);
var NEIGHBOUR_SIGNALS = [
  flag("animeRight", (span) => ANIME_RIGHT.test(span.rightSmall)),
  flag("ownedAnime", (span) => OWNED_ANIME.test(span.rightSmall)),
  flag("partRight", (span) => PART_RIGHT.test(span.rightSmall)),
  flag("animeLeft", (span) => ANIME_LEFT.test(span.leftSmall)),
  flag("partLeft", (span) => PART_LEFT.test(span.leftSmall)),
  flag("watchLeft", (span) => WATCH_LEFT.test(span.leftSmall)),
  flag("placeLeft", (span) => PLACE_LEFT.test(span.leftSmall)),
  flag("workVerbRight", (span) => WORK_VERB_RIGHT.test(span.rightSmall)),
  flag("isWork", (span) => IS_WORK.test(span.rightSmall)),
  flag("yearRight", (span) => YEAR_RIGHT.test(span.right)),
  flag("glossRight", (span) => !span.cjk && GLOSS_RIGHT.test(span.rightSmall)),
  flag("numberRight", (span) => NUMBER_RIGHT.test(span.right)),
  flag("japaneseWork", (span) => span.cjk && isJapaneseWork(span)),
  flag("inBrackets", (span) => span.cjk && /[(（]\s*$/u.test(span.left)),
  { name: "animeBlock", of: (span) => span.animeWords }
];

// src/detector/signals.ts
var LOCAL_SIGNALS = [...CASE_SIGNALS, ...CUE_SIGNALS, ...NEIGHBOUR_SIGNALS, ...ANTI_SIGNALS];
var PLACES = new Map(LOCAL_SIGNALS.map((signal, place) => [signal.name, place]));
function localSignals(span) {
  return LOCAL_SIGNALS.map((signal) => numberOf(signal.of(span)));
}
function numberOf(value) {
  if (value === true) return 1;
  return value === false ? 0 : Math.round(value * 100) / 100;
}
function localPlace(name) {
  const place = PLACES.get(name);
  if (place === void 0) throw new Error(`no such signal: ${name}`);
  return place;
}

// src/detector/bounds.ts
var LEADING = /^(?:[.#@]+|[【[])/u;
var OWN_SIGN = /^[\p{Sm}\p{So}]/u;
var SEASON_TAIL = /[\s:,、"”’»』」》]*(?:第?[\d０-９一二三四五六七八九十]+\s?期|第[\d一二三四五六七八九十]+(?:シーズン|季)|season\s\d+|\d+(?:st|nd|rd|th)\sseason)(?:[\s,:]*(?:part|cour)\s\d+)?$/iu;
function boundsOf(text, title, start, stop) {
  const sign2 = LEADING.exec(title)?.[0] ?? "";
  const from = sign2 !== "" && text.slice(0, start).endsWith(sign2) ? start - sign2.length : start;
  const tail = SEASON_TAIL.exec(text.slice(start, stop));
  const bare = tail !== null && tail.index > 0;
  return { start: from, end: extendOverPunctuation(text, bare ? start + tail.index : stop, title, from) };
}
function lacksSign(text, start, title) {
  if (title.charCodeAt(0) < FIRST_SIGN) return false;
  const sign2 = OWN_SIGN.exec(title)?.[0];
  return sign2 !== void 0 && !text.slice(0, start).trimEnd().endsWith(sign2);
}
var FIRST_SIGN = 128;

// src/detector/plain-words.ts
var LOWER2 = /\p{Ll}/u;
var LETTER3 = /[\p{L}\p{N}]/u;
var CUE_BEFORE = /["“„«'‘『《「〈#]\s?$/u;
var SMALL_A = 97;
var SMALL_Z = 122;
var SPACE = 32;
function isPlainWord(block, record2, start, end) {
  const isPart = record2.kind === "short" && record2.entry !== null;
  if (record2.ambiguity === "unique" && !isPart) return false;
  if (!beginsSmall(block.text, start, end)) return false;
  if (block.spans.some((cue) => cue.start === start && cue.end === end)) return false;
  const isBetweenWords = block.text.charCodeAt(start - 1) === SPACE && isAsciiLetter(block.text.charCodeAt(start - 2));
  if (!isBetweenWords && CUE_BEFORE.test(block.text.slice(Math.max(0, start - 2), start))) return false;
  return !isWrittenSmall(record2.text, block.text.slice(start, end));
}
function isAsciiLetter(code) {
  const small = code | 32;
  return small >= SMALL_A && small <= SMALL_Z;
}
function beginsSmall(text, start, end) {
  const code = text.charCodeAt(start);
  if (code < 128) return code >= SMALL_A && code <= SMALL_Z;
  const first = LETTER3.exec(text.slice(start, end))?.[0] ?? "";
  return LOWER2.test(first);
}

// src/detector/spans.ts
var MAX_TOKENS = 65536;
var WORD_LIKE = /^\p{Lu}\p{Ll}+$/u;
var INITIAL = /^\. ?\p{Lu}/u;
var SHORTEST_PLURAL2 = 5;
function matchesOf(block, small, stack2, lookup) {
  const { text } = block;
  const tokens = tokenise(text);
  const spans = /* @__PURE__ */ new Map();
  stack2.match(tokens, (first, end, row, stop, form) => {
    const record2 = lookup.title(row);
    const start = tokens.start[first] ?? 0;
    if (!small && isPlainWord(block, record2, start, stop)) return;
    if (form === FORM.plural && record2.text.length < SHORTEST_PLURAL2 || lacksSign(text, start, record2.text)) return;
    if (isInitial(text, start, stop) || isOtherWord(record2, text, start, stop)) return;
    const bounds = boundsOf(text, record2.text, start, stop);
    if (isLoneCharacter(text, start, stop, bounds.end)) return;
    const key = first * MAX_TOKENS + end;
    const known = spans.get(key);
    if (known === void 0) {
      spans.set(key, { start: bounds.start, end: bounds.end, tokens: end - first, records: [record2] });
      return;
    }
    known.records.push(record2);
    known.end = Math.max(known.end, bounds.end);
  });
  return [...spans.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}
function isInitial(text, start, stop) {
  return stop - start === 1 && INITIAL.test(text.slice(stop, stop + 4));
}
function isOtherWord(record2, text, start, stop) {
  return record2.kind === "abbreviation" && !LOWER.test(record2.text) && WORD_LIKE.test(text.slice(start, stop));
}
var FIRST_KANA2 = 12353;
var IN_BRACKETS = /^[『「《〈].[』」》〉]$/u;
function isLoneCharacter(text, start, stop, end) {
  if (stop - start !== 1 || end > stop || text.charCodeAt(start) < FIRST_KANA2) return false;
  return !IN_BRACKETS.test(text.slice(Math.max(0, start - 1), stop + 1));
}
function withoutParts(spans) {
  let reach = 0;
  return spans.filter((span) => {
    if (span.end <= reach) return false;
    if (span.records.some((record2) => record2.ambiguity === "unique") && span.tokens > 1) reach = Math.max(reach, span.end);
    return true;
  });
}
var JOINT = /^(?:\s?[:：–—-]\s?|\s|[」』》]\s?)$/u;
var LONGEST_JOINT = 3;
var JOINT_WINDOW = 8;
function joined(text, span, next) {
  const series = new Set(span.records.map((record2) => record2.series));
  const end = next.end;
  const records = next.records.filter((record2) => record2.kind !== "official" && record2.entry !== null && series.has(record2.series)).map((record2) => ({ ...record2, text: text.slice(span.start, end), kind: "alias", ambiguity: "unique" }));
  return records.length === 0 ? null : { start: span.start, end, tokens: span.tokens + next.tokens, records };
}
function withJoined(text, spans) {
  const found = spans.flatMap((span, place) => spans.slice(place + 1, place + 1 + JOINT_WINDOW).filter((next) => next.start > span.end && next.start - span.end <= LONGEST_JOINT && JOINT.test(text.slice(span.end, next.start))).map((next) => joined(text, span, next)).filter((span2) => span2 !== null));
  if (found.length === 0) return spans;
  const known = new Set(spans.map(({ start, end }) => `${start} ${end}`));
  return [...spans, ...found.filter(({ start, end }) => !known.has(`${start} ${end}`))].sort((a, b) => a.start - b.start || b.end - a.end);
}
function spansOf(block, small, stack2, lookup) {
  return withoutParts(withJoined(block.text, matchesOf(block, small, stack2, lookup)));
}

// src/detector/anime-words.ts
var ANIME_WORDS = /\b(?:animes?|mangas?|mangaka|manhwa|otaku|isekai|sh[oō]u?nen|sh[oō]u?jo|seinen|josei|ovas?|light novels?|simulcasts?|simuldub|crunchyroll|funimation|hidive|seiyuu|moe|mecha|mechs?|waifu|tsundere|cosplay\w*|studio ghibli|kyoani|kyoto animation|mappa|ufotable|madhouse|anilist|myanimelist|anidb|yuri|magical girls?|voice cast|key visual|episodes?|japanese animation|\d+-koma)(?![\p{L}])|アニメ|ドラマcd|漫画|マンガ|コミック|声優|放送|第\d+話|ライトノベル|原作|劇場版|聖地巡礼|作画|円盤|今期|動畫|动画|动漫|番剧|新番|追番|补番|老番|声优|聲優|剧场版|二次元|漫改/gu;
function animeWords(text) {
  let found = 0;
  const small = text.toLowerCase();
  ANIME_WORDS.lastIndex = 0;
  while (found < 3 && ANIME_WORDS.exec(small) !== null) found += 1;
  return found / 3;
}

// src/detector/span-view.ts
var REACH = 60;
var CJK3 = /[\u3040-\u30ff\u3400-\u9fff\uff66-\uff9f]/u;
var LOWER3 = /\p{Ll}/u;
var UPPER2 = /\p{Lu}/u;
var LONG_WORD = /[\p{L}\p{M}]{4,}/gu;
function viewBlock(block, smallEverywhere) {
  const allCapitals = !LOWER3.test(block.text) && UPPER2.test(block.text);
  return {
    block,
    allCapitals,
    smallEverywhere,
    capitalsEverywhere: allCapitals || isTitleCased(block.text),
    animeWords: animeWords(block.text)
  };
}
var OPENS_SMALL = /^[^\p{L}\p{N}]*\p{Ll}/u;
var OPENS_SENTENCE = /[.!?]["'”’)]*\s+["'“‘(]*(?:(\p{Ll})|\p{Lu}(?=\p{Ll}|\s))/gu;
var SMALL_PER_LARGE = 3;
function isWrittenSmallThroughout(text) {
  if (!OPENS_SMALL.test(text)) return false;
  let small = 1;
  let large = 0;
  for (const [, letter] of text.matchAll(OPENS_SENTENCE)) {
    if (letter === void 0) large += 1;
    else small += 1;
  }
  return large * SMALL_PER_LARGE <= small;
}
function isTitleCased(text) {
  const words2 = text.length > 300 ? [] : text.match(LONG_WORD) ?? [];
  if (words2.length < 4) return false;
  return words2.filter((word) => UPPER2.test(word.charAt(0))).length >= words2.length * 0.7;
}
function viewSpan(view, { start, end, tokens, records }, listed) {
  const { text } = view.block;
  const surface = text.slice(start, end);
  const left2 = text.slice(Math.max(0, start - REACH), start);
  const right3 = text.slice(end, end + REACH);
  return {
    block: view.block,
    capitalsEverywhere: view.capitalsEverywhere,
    allCapitals: view.allCapitals,
    smallEverywhere: view.smallEverywhere,
    animeWords: view.animeWords,
    start,
    end,
    surface,
    tokens,
    records,
    listed,
    left: left2,
    right: right3,
    leftSmall: left2.toLowerCase(),
    rightSmall: right3.toLowerCase(),
    cjk: CJK3.test(surface),
    capitalised: isCapitalised(surface),
    opensSentence: opensSentence(left2, start > left2.length)
  };
}

// src/detector/candidates.ts
var LIST_GAP = /^["”’』」》)]*\s?(?:\(\d{4}\))?[,、，・;/&+|\s]*(?:(?:and|or|and also|&|や|と|、)\s*(?:the\s+)?(?:even\s+|also\s+)?)?["“‘『「《(]*$/iu;
var LIST_MARK = /[,、，・;/&+|』」]|and|or|や|と/iu;
var LIST_REACH = 24;
function nextInList(text, span, following) {
  for (const next of following) {
    if (next.start - span.end > LIST_REACH) return void 0;
    const gap = text.slice(span.end, next.start);
    if (next.start > span.end && LIST_GAP.test(gap) && LIST_MARK.test(gap)) return next.start;
  }
  return void 0;
}
function candidateOf(view, span, listNext, listed, series) {
  const { block } = view;
  const found = readings(span.records, span.tokens, series);
  if (found.length === 0) return null;
  const seen = viewSpan(view, span, listed || listNext !== void 0);
  const candidate = {
    block: block.id,
    start: span.start,
    end: span.end,
    surface: seen.surface.slice(0, 400),
    section: block.section,
    readings: found,
    signals: localSignals(seen)
  };
  const cues = entryCues(seen.leftSmall, seen.rightSmall);
  if (cues !== void 0) candidate.entryCues = cues;
  if (listNext !== void 0) candidate.listNext = listNext;
  return candidate;
}
var LIST_WINDOW = 9;
function candidates(block, stack2) {
  const lookup = lookupOf(stack2);
  const small = isWrittenSmallThroughout(block.text);
  const spans = spansOf(block, small, stack2, lookup);
  if (spans.length === 0) return [];
  const view = viewBlock(block, small);
  const next = spans.map((span, place) => nextInList(block.text, span, spans.slice(place + 1, place + LIST_WINDOW)));
  const items = new Set(next);
  return spans.map((span, place) => candidateOf(view, span, next[place], items.has(span.start), lookup)).filter((candidate) => candidate !== null);
}

// src/domain/limits.ts
var LIMITS = {
  /** UTF-16 units in one block. A longer text node is cut at a space; keeps one message and one slice of work small. */
  blockLength: 2e4,
  /** Blocks in one message to the background; about 8 ms of matching at the most. */
  blocksPerMessage: 200,
  /** Cue spans kept per block; more than this is not prose. */
  spansPerBlock: 400,
  /** Characters of a link's address; longer ones are data, not pages. */
  hrefLength: 2048,
  /** UTF-16 units of one text's candidates, packed: about 400 for each, and a text of the greatest length has some hundreds. */
  packedLength: 2e6,
  /** Candidates held for one page; a 20,000-word season guide has about 3,000. */
  candidatesPerPage: 2e4,
  /** Mentions painted on one page; beyond this a page is a list, and Chromium's highlight painting shows in traces. */
  mentionsPerPage: 5e3,
  /** Entries on a watchlist; storage.local holds 10 MB and one entry takes about 400 bytes. */
  watchlistEntries: 1e4,
  /** Characters of a note on a watchlist entry. */
  noteLength: 2e3,
  /** UTF-16 units of a text that the reader corrects or names; titles end well before. */
  surfaceLength: 200,
  /** Corrections a reader may keep. */
  corrections: 5e3,
  /** How long a page waits for the background, in ms; a cold worker answers in about 100. */
  callTimeoutMs: 5e3
};

// src/detector/choose.ts
var DAY_MS = 864e5;
var ANNOUNCED_DAYS = 730;
var DOUBT = 0.6;
var MAX_CHOICES = 12;
function dayOf(date) {
  const time = date === null ? Number.NaN : Date.parse(date);
  return Number.isNaN(time) ? null : Math.floor(time / DAY_MS);
}
var yearOf = (day2) => new Date(day2 * DAY_MS).getUTCFullYear();
function premieredIn(entry, year2) {
  return entry.premiereDay !== null && yearOf(entry.premiereDay) === year2;
}
function byCue(series, cues, day2) {
  const { entries } = series;
  if (cues.final === true) {
    const finals = entries.filter((entry) => entry.final);
    return finals.find((entry) => cues.part !== void 0 && entry.part === cues.part) ?? finals[0];
  }
  if (cues.season !== void 0) {
    const season2 = entries.filter((entry) => entry.seasonNumber === cues.season && entry.kind !== "film");
    return season2.find((entry) => cues.part !== void 0 && entry.part === cues.part) ?? season2[0];
  }
  if (cues.part !== void 0) return entries.findLast((entry) => entry.part === cues.part);
  if (cues.year !== void 0) {
    const ofYear = entries.filter((entry) => premieredIn(entry, cues.year ?? 0));
    return ofYear.find((entry) => entry.kind === (cues.kind ?? "tv")) ?? ofYear[0];
  }
  if (cues.kind !== void 0) return nearest(entries.filter((entry) => entry.kind === cues.kind), day2);
  if (cues.words === "newest") return nearest(entries.filter((entry) => entry.kind !== "film"), day2);
  return void 0;
}
var NEWS_DAYS = 500;
function nearest(entries, day2) {
  if (entries.length <= 1 || day2 === null) return entries.length === 1 ? entries[0] : void 0;
  const distance = (entry) => Math.abs((entry.premiereDay ?? Number.MAX_SAFE_INTEGER) - day2);
  const [first] = [...entries].sort((a, b) => distance(a) - distance(b));
  return first !== void 0 && distance(first) <= NEWS_DAYS ? first : void 0;
}
function namedEntries(readings2, series) {
  const own = readings2.filter((reading) => reading.series === series);
  return own.some((reading) => reading.entry === null) ? [] : own.map((reading) => reading.entry).filter((entry) => entry !== null);
}
function entryOf(candidate, series, record2, day2) {
  const first = record2?.entries[0]?.key ?? anchorOf(series);
  const named = namedEntries(candidate.readings, series);
  const cued = record2 !== null && candidate.entryCues !== void 0 ? byCue(record2, candidate.entryCues, day2) : void 0;
  const namesLater = named[0] !== void 0 && !named.includes(first);
  const onlyKind = candidate.entryCues?.season === void 0 && candidate.entryCues?.final === void 0;
  if (cued !== void 0 && !(namesLater && onlyKind && !named.includes(cued.key))) return { entry: cued.key, named: true };
  const earliest = record2?.entries.find((entry) => named.includes(entry.key))?.key ?? named[0];
  return { entry: earliest ?? first, named: namesLater };
}
var HOUSEHOLD = 220;
var FAME_STEP = 20;
function fit(candidate, { series, record: record2, start }, day2, elsewhere2) {
  const own = candidate.readings.filter((reading) => reading.series === series && reading.franchise === null);
  const official = own.some((reading) => TITLE_KINDS[reading.kind] === "official") ? 1.5 : 0;
  const fame = Math.floor(Math.min(record2?.prominence ?? 0, HOUSEHOLD) / FAME_STEP) / 4;
  const year2 = candidate.entryCues?.year;
  const fitsYear = year2 !== void 0 && record2?.entries.some((entry) => premieredIn(entry, year2)) === true ? 4 : 0;
  const notYet = day2 !== null && start > day2 + ANNOUNCED_DAYS && start !== Number.POSITIVE_INFINITY ? -4 : 0;
  const isNews = own.length > 0 && day2 !== null && start >= day2 - NEWS_DAYS && start <= day2 + NEWS_DAYS ? 0.5 : 0;
  return official + fame + fitsYear + notYet + isNews + (own.length > 0 ? 3 * elsewhere2 : 0);
}
function premiereOf(record2) {
  let first = Number.POSITIVE_INFINITY;
  for (const { premiereDay } of record2?.entries ?? []) if (premiereDay !== null && premiereDay < first) first = premiereDay;
  return first;
}
function rankedSeries(candidate, stack2, day2, elsewhere2) {
  const all = seriesOf(candidate, stack2);
  const [only] = all;
  if (all.length === 1 && only !== void 0) return [{ series: only, record: stack2.series(only), score: 0 }];
  return all.map((series) => {
    const record2 = stack2.series(series);
    const start = premiereOf(record2);
    return { series, record: record2, start, score: fit(candidate, { series, record: record2, start }, day2, elsewhere2(series)) };
  }).sort((a, b) => b.score - a.score || a.start - b.start || (a.series < b.series ? -1 : 1));
}
function seriesOf(candidate, stack2) {
  const [only] = candidate.readings;
  if (candidate.readings.length === 1 && only !== void 0 && only.franchise === null) return [only.series];
  return [...new Set(candidate.readings.flatMap(({ series, franchise }) => franchise === null ? [series] : [series, ...stack2.franchise(franchise)]))];
}
function choose(candidate, context, stack2, elsewhere2) {
  const day2 = dayOf(context.date);
  const ranked = rankedSeries(candidate, stack2, day2, elsewhere2);
  const top = ranked[0];
  if (top === void 0) throw new Error("a candidate has at least one reading");
  const franchise = candidate.readings.find((reading) => reading.franchise !== null)?.franchise ?? null;
  const open = candidate.readings.every((reading) => reading.franchise !== null) ? ranked : ranked.filter(({ score }) => top.score - score <= DOUBT);
  const chosen = open.slice(0, MAX_CHOICES).map(({ series, record: record2 }) => ({ series, ...entryOf(candidate, series, record2, day2) }));
  return {
    choices: chosen.map(({ series, entry }) => ({ series, entry })),
    entryNamed: chosen[0]?.named ?? false,
    franchise: open === ranked ? franchise : null
  };
}

// src/detector/overlap.ts
function withoutOverlaps(claims) {
  const ranked = [...claims].sort((a, b) => Number(b.pinned) - Number(a.pinned) || b.end - b.start - (a.end - a.start) || b.p - a.p || a.block - b.block || a.start - b.start);
  const taken = /* @__PURE__ */ new Map();
  for (const claim of ranked) {
    const inBlock = taken.get(claim.block) ?? [];
    if (inBlock.some((other) => claim.start < other.end && other.start < claim.end)) continue;
    taken.set(claim.block, [...inBlock, claim]);
  }
  return [...taken.values()].flat().sort((a, b) => a.block - b.block || a.start - b.start);
}

// src/detector/page-signals.ts
var PLAIN = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;
var placeOf = (block, start) => `${block}:${start}`;
function surfaceKey(surface) {
  if (PLAIN.test(surface)) return surface.toLowerCase();
  return surface.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}
var SURE = 0.6;
var LIKELY = 0.45;
var sureness = (p) => Math.min(1, Math.max(0, (p - LIKELY) / (SURE - LIKELY)));
function bestBySeries(weighed) {
  const best = /* @__PURE__ */ new Map();
  for (const { candidate, p } of weighed) {
    const series = candidate.readings[0]?.series;
    const counted = p * sureness(p);
    if (series !== void 0 && counted > 0) best.set(series, Math.max(best.get(series) ?? 0, counted));
  }
  return best;
}
function surfacesBySeries(weighed) {
  const all = /* @__PURE__ */ new Map();
  for (const { candidate, key, p } of weighed) {
    for (const { series } of candidate.readings) {
      const surfaces = all.get(series) ?? /* @__PURE__ */ new Map();
      surfaces.set(key, Math.max(surfaces.get(key) ?? 0, p));
      all.set(series, surfaces);
    }
  }
  return all;
}
var PERSON = ["personRight", "personLeft", "amongNames"].map(localPlace);
var OTHER = ["otherRight", "otherLeft"].map(localPlace);
function strongest({ signals }, places) {
  let best = 0;
  for (const place of places) best = Math.max(best, signals[place] ?? 0);
  return best;
}
var looksLikePerson = (candidate) => strongest(candidate, PERSON);
var looksLikeOther = (candidate) => strongest(candidate, OTHER);
var NOTHING_SEEN = { count: 0, best: 0, second: 0, person: 0, other: 0, capital: 0, setApart: 0, opensLine: 0 };
var CAPITAL = localPlace("capital");
var LOWER4 = localPlace("lower");
var OPENS_LINE = localPlace("opensLine");
var SMALL_TEXT = localPlace("smallText");
var ANIME_BLOCK = localPlace("animeBlock");
var FILLS_BLOCK = localPlace("fillsBlock");
var SETTING_APART = ["emphasis", "quoted", "titleBrackets"].map(localPlace);
var SAID_ANIME = ["animeLeft", "animeRight"].map(localPlace);
var NOT_RUNNING = ["heading", "fillsBlock"].map(localPlace);
var hasAny = ({ signals }, places) => places.some((place) => signals[place] !== 0);
var isSetApart = (candidate) => hasAny(candidate, SETTING_APART);
var isInRunningText = (candidate) => !hasAny(candidate, NOT_RUNNING);
function habitOf(weighed) {
  const sure = weighed.filter(({ candidate, p }) => p >= SURE && isInRunningText(candidate));
  const apart = sure.filter(({ candidate }) => isSetApart(candidate)).length;
  return apart / (sure.length + 2);
}
function smallShare(weighed) {
  const blocks = new Map(weighed.map(({ candidate }) => [candidate.block, candidate.signals[SMALL_TEXT] ?? 0]));
  return blocks.size === 0 ? 0 : sum(blocks.values()) / blocks.size;
}
function bySurface(weighed) {
  const all = /* @__PURE__ */ new Map();
  for (const { candidate, key, p } of weighed) {
    const known = all.get(key) ?? NOTHING_SEEN;
    const [best, second] = p > known.best ? [p, known.best] : [known.best, Math.max(known.second, p)];
    all.set(key, {
      count: known.count + 1,
      best,
      second,
      person: known.person + looksLikePerson(candidate),
      other: known.other + looksLikeOther(candidate),
      capital: known.capital + (candidate.signals[CAPITAL] ?? 0),
      setApart: known.setApart + Number(isSetApart(candidate)),
      opensLine: known.opensLine + (candidate.signals[OPENS_LINE] ?? 0)
    });
  }
  return all;
}
function mates(weighed) {
  const p = /* @__PURE__ */ new Map();
  const before2 = /* @__PURE__ */ new Map();
  const after = /* @__PURE__ */ new Map();
  const raise = (map, place, to) => {
    map.set(place, Math.max(map.get(place) ?? 0, to));
  };
  for (const one of weighed) raise(p, one.place, one.p);
  for (const { candidate, place, p: own } of weighed) {
    if (candidate.listNext === void 0) continue;
    const there = placeOf(candidate.block, candidate.listNext);
    raise(after, place, p.get(there) ?? 0);
    raise(before2, there, own);
  }
  return new Map([.../* @__PURE__ */ new Set([...before2.keys(), ...after.keys()])].map((place) => {
    const [left2, right3] = [before2.get(place) ?? 0, after.get(place) ?? 0];
    return [place, [Math.max(left2, right3), Math.min(left2, right3)]];
  }));
}
var standsAlone = ({ candidate }) => (candidate.signals[FILLS_BLOCK] ?? 0) > 0;
function aloneInBlocks(weighed) {
  const all = weighed.filter(standsAlone);
  return { sum: sum(all.map(({ p }) => p)), count: all.length };
}
function gather(weighed, context) {
  const wordsOfBlock = new Map(weighed.map(({ candidate }) => [candidate.block, (candidate.signals[ANIME_BLOCK] ?? 0) * 3]));
  const bySeries = bestBySeries(weighed);
  const words2 = sum(wordsOfBlock.values());
  return {
    words: words2,
    topic: saturate(words2, 4),
    title: context.title,
    animeTitle: animeWords(context.title) > 0,
    certain: sum(bySeries.values()),
    bySeries,
    surfaces: surfacesBySeries(weighed),
    sameSurface: bySurface(weighed),
    backings: /* @__PURE__ */ new Map(),
    alone: aloneInBlocks(weighed),
    habit: habitOf(weighed),
    small: smallShare(weighed),
    listMates: mates(weighed)
  };
}
function sum(values) {
  return [...values].sort((a, b) => a - b).reduce((total, value) => total + value, 0);
}
var saturate = (amount, half) => 1 - 2 ** (-amount / half);
function hasWords(long, short) {
  return long.length > short.length && (/[\u3040-\u9fff]/u.test(short) ? long.includes(short) : ` ${long} `.includes(` ${short} `));
}
var isPlain = (candidate) => !isSetApart(candidate) && isInRunningText(candidate);
function backingOf({ key, candidate }, page) {
  const known = page.backings.get(key);
  if (known !== void 0) return known;
  const { other, fuller } = licence(key, candidate, page);
  const others = page.certain - ownShare(candidate, page);
  const found = {
    other,
    fuller,
    otherSeries: saturate(others, 2),
    deepTopic: saturate(others, 8),
    offTopic: page.animeTitle ? 0 : 2 ** (-page.words / 2 - others) * (1 - Math.max(other, fuller))
  };
  page.backings.set(key, found);
  return found;
}
function licence(key, candidate, page) {
  let other = 0;
  let fuller = 0;
  for (const { series } of candidate.readings) {
    for (const [surface, p] of page.surfaces.get(series) ?? []) {
      if (surface === key) continue;
      if (hasWords(surface, key)) fuller = Math.max(fuller, p);
      else other = Math.max(other, p);
    }
  }
  return { other, fuller };
}
var CUES = ["quoted", "titleBrackets", "emphasis", "link", "database", "fillsBlock", "heading", "animeRight", "partRight", "animeLeft", "partLeft", "watchLeft", "workVerbRight", "isWork", "yearRight", "glossRight", "japaneseWork", "inBrackets"];
var CUE_PLACES = CUES.map(localPlace);
function isCued(candidate) {
  return CUE_PLACES.some((place) => candidate.signals[place] !== 0);
}
function isBare({ cued, place }, page) {
  return !cued && (page.listMates.get(place)?.[0] ?? 0) < SURE;
}
function ownShare({ readings: readings2 }, page) {
  let share = 0;
  for (const { series } of readings2) share = Math.max(share, page.bySeries.get(series) ?? 0);
  return share;
}
var PAGE_SIGNALS = [
  { name: "topicWords", of: (_own, page) => page.topic },
  { name: "otherSeries", of: (own, page) => backingOf(own, page).otherSeries },
  { name: "animeTitle", of: (_own, page) => Number(page.animeTitle) },
  { name: "inPageTitle", of: ({ candidate }, page) => Number(page.title.includes(candidate.surface)) },
  { name: "otherName", of: (own, page) => backingOf(own, page).other },
  { name: "fullerName", of: (own, page) => backingOf(own, page).fuller },
  { name: "bare", of: (own, page) => Number(isBare(own, page)) },
  { name: "bareFuller", of: (own, page) => isBare(own, page) ? backingOf(own, page).fuller : 0 },
  { name: "alikeBlocks", of: (own, page) => standsAlone(own) && page.alone.count > 2 ? (page.alone.sum - own.p) / (page.alone.count - 1) : 0 },
  // "Eight anime with the plainest names", and then a list of nothing but names.
  { name: "listOfAnime", of: (own, page) => Number(page.animeTitle && standsAlone(own) && page.alone.count > 2) },
  { name: "listMate", of: ({ place }, page) => page.listMates.get(place)?.[0] ?? 0 },
  { name: "listBetween", of: ({ place }, page) => page.listMates.get(place)?.[1] ?? 0 },
  {
    name: "sameElsewhere",
    of: ({ key, p }, page) => {
      const same2 = page.sameSurface.get(key);
      if (same2 === void 0 || same2.count < 2) return 0;
      return p >= same2.best ? same2.second : same2.best;
    }
  },
  {
    // Where the author says that a series is meant, it does not matter that its hero is spoken of elsewhere.
    name: "personElsewhere",
    of: ({ key, cued }, page) => {
      if (cued) return 0;
      const same2 = page.sameSurface.get(key);
      return same2 === void 0 || same2.count < 2 ? 0 : same2.person / same2.count;
    }
  },
  {
    name: "otherElsewhere",
    of: ({ key }, page) => {
      const same2 = page.sameSurface.get(key);
      return same2 === void 0 || same2.count < 2 ? 0 : Math.min(1, same2.other);
    }
  },
  // Whoever speaks in an interview stands before a colon again and again.
  { name: "speaker", of: ({ key }, page) => Number((page.sameSurface.get(key)?.opensLine ?? 0) > 1) },
  { name: "deepTopic", of: (own, page) => backingOf(own, page).deepTopic },
  // Whoever writes "the anime Naruto" says it even on a page that is about something else.
  { name: "offTopic", of: (own, page) => hasAny(own.candidate, SAID_ANIME) ? 0 : backingOf(own, page).offTopic },
  { name: "apartAsOthers", of: ({ candidate }, page) => isSetApart(candidate) ? page.habit : 0 },
  { name: "plainUnlikeOthers", of: ({ candidate }, page) => isPlain(candidate) ? page.habit : 0 },
  { name: "plainUnlikeSame", of: ({ candidate, key }, page) => isPlain(candidate) && (page.sameSurface.get(key)?.setApart ?? 0) > 0 ? page.habit : 0 },
  { name: "smallUnlikeSame", of: ({ candidate, key }, page) => Number(candidate.signals[LOWER4] === 1 && (page.sameSurface.get(key)?.capital ?? 0) > 0) },
  { name: "smallPage", of: ({ candidate }, page) => candidate.signals[SMALL_TEXT] === 1 ? page.small : 0 }
];
function pagePlace(name) {
  const place = PAGE_SIGNALS.findIndex((signal) => signal.name === name);
  if (place < 0) throw new Error(`no such signal: ${name}`);
  return place;
}

// src/detector/model.ts
var OFF_TOPIC = pagePlace("offTopic");
var OTHER_SERIES = pagePlace("otherSeries");
var BARE = pagePlace("bare");
var FULLER_NAME = pagePlace("fullerName");
var OTHER_NAME = pagePlace("otherName");
var CAPITAL2 = localPlace("capital");
var ABBREVIATION = TITLE_KINDS.indexOf("abbreviation");
var SHORT = TITLE_KINDS.indexOf("short");
var columnOf = (reading) => Math.min(reading.ambiguity, AMBIGUITIES.length - 1);
function compile(weights) {
  return AMBIGUITIES.map((_, column) => {
    const of = (name) => weights[name]?.[column] ?? 0;
    return {
      bias: of("bias"),
      local: LOCAL_SIGNALS.map(({ name }) => of(name)),
      page: PAGE_SIGNALS.map(({ name }) => of(name)),
      prominence: of("prominence") / 255,
      bareObscure: of("bareObscure"),
      offTopicObscure: of("offTopicObscure"),
      capitalOnTopic: of("capitalOnTopic"),
      kinds: TITLE_KINDS.map((kind) => of(kind)),
      spelledOut: of("spelledOut"),
      licensed: of("licensed")
    };
  });
}
function dot(values, weights) {
  let total = 0;
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] ?? 0;
    if (value !== 0) total += value * (weights[i] ?? 0);
  }
  return total;
}
function fixedOdds(candidate, reading, model) {
  const column = model[columnOf(reading)];
  if (column === void 0) return 0;
  return column.bias + dot(candidate.signals, column.local) + column.prominence * reading.prominence + (column.kinds[reading.kind] ?? 0);
}
function pageOdds(candidate, reading, page, model) {
  const column = model[columnOf(reading)];
  if (column === void 0) return 0;
  const of = { candidate, reading, page };
  return dot(page, column.page) + bareObscure(of) * column.bareObscure + offTopicObscure(of) * column.offTopicObscure + capitalOnTopic(of) * column.capitalOnTopic + spelledOut(of) * column.spelledOut + licensed(of) * column.licensed;
}
var bareObscure = ({ reading, page }) => (page[BARE] ?? 0) * (1 - reading.prominence / 255);
var offTopicObscure = ({ reading, page }) => (page[OFF_TOPIC] ?? 0) * (1 - reading.prominence / 255);
var capitalOnTopic = ({ candidate, page }) => (candidate.signals[CAPITAL2] ?? 0) * (page[OTHER_SERIES] ?? 0);
function spelledOut({ reading, page }) {
  const isClipped = reading.kind === SHORT && (page[FULLER_NAME] ?? 0) === 0;
  return reading.kind === ABBREVIATION || isClipped ? page[OTHER_NAME] ?? 0 : 0;
}
var licensed = ({ candidate, reading, page }) => reading.kind === SHORT ? (candidate.signals[CAPITAL2] ?? 0) * (page[FULLER_NAME] ?? 0) : 0;
function features(of) {
  const { candidate, reading, page } = of;
  const kind = TITLE_KINDS[reading.kind];
  return [
    ["bias", 1],
    ...LOCAL_SIGNALS.map(({ name }, place) => [name, candidate.signals[place] ?? 0]),
    ...PAGE_SIGNALS.map(({ name }, place) => [name, page[place] ?? 0]),
    ["prominence", reading.prominence / 255],
    ...kind === void 0 || kind === "official" ? [] : [[kind, 1]],
    ["bareObscure", bareObscure(of)],
    ["offTopicObscure", offTopicObscure(of)],
    ["capitalOnTopic", capitalOnTopic(of)],
    ["spelledOut", spelledOut(of)],
    ["licensed", licensed(of)]
  ];
}
function explain(of, weights) {
  const column = columnOf(of.reading);
  return features(of).filter(([, value]) => value !== 0).map(([signal, value]) => ({ signal, value, weight: weights[signal]?.[column] ?? 0 })).sort((a, b) => Math.abs(b.value * b.weight) - Math.abs(a.value * a.weight));
}

// src/detector/weights.ts
var WEIGHTS = {
  bias: [-1.37, -2.46, -3.05, -4.77],
  capital: [0.95, 0.19, 1.18, 1.16],
  capitalWeak: [1.37, -0.98, 0.37, -0.29],
  lower: [-1.62, -2.65, -3.92, -4.94],
  smallText: [1.15, 1.05, 1.34, 1],
  mixedCase: [0.19, -0.79, -2.24, -1.5],
  oddCase: [1.05, 1.72, 0.84, 1.04],
  shouted: [0.28, 0.32, -0.65, -0.18],
  shortSmall: [-0.69, -0.24, -1.62, 0.06],
  coined: [0, 2.56, 0, -0.02],
  inexact: [-0.47, -4.04, -2, -2.4],
  punctuation: [1.4, 2.1, 2.37, 2.16],
  length: [1.4, 1.6, 0.66, -0.67],
  tiny: [-1.5, 0.79, -1.2, -0.99],
  quoted: [-0.78, 0.9, 1.89, 0.52],
  titleBrackets: [2.24, 3.4, 3.44, 3.5],
  bracketEdge: [-0.68, -0.56, -1.1, -0.79],
  emphasis: [1.22, 0.82, 1.94, 1.82],
  strong: [0.99, 1.67, 0.68, 2.23],
  link: [0.62, 0.86, 0.51, -0.43],
  database: [3.57, 4.5, 5, 5.2],
  fillsBlock: [0.74, 1.21, 0.52, -0.17],
  heading: [0.18, -0.43, 0, -0.2],
  opensLine: [0.29, 0.38, 0.31, 0.23],
  animeRight: [1.51, 2.78, 2.8, 2.76],
  ownedAnime: [0.2, 0, 0.3, -0.05],
  partRight: [1.23, 1.81, 1.61, 0.02],
  animeLeft: [1.3, 2.05, 2.41, 3.12],
  partLeft: [0.93, 2.35, 1.67, 2.83],
  watchLeft: [1.08, 2.93, 1.66, 2.7],
  placeLeft: [0.7, 0.88, -0.2, 1.51],
  workVerbRight: [0.62, -0.1, 1.18, 1.16],
  isWork: [0.13, 1.11, 2, 2.02],
  yearRight: [1.03, 1.55, 1.8, 0.94],
  glossRight: [2, 2.15, 2.49, 3],
  numberRight: [0.49, -0.24, -0.02, -0.39],
  japaneseWork: [1.72, 2.22, 2.5, 2.51],
  inBrackets: [0.09, 0.86, 0.82, 0.86],
  animeBlock: [0.71, 0.74, 1.53, 0.23],
  properLeft: [-1, -2.28, -2.4, -2.63],
  properRight: [-2.11, -2.64, -2.55, -3.81],
  ownerLeft: [0.03, 1.26, 0.17, -0.38],
  continuesName: [-0.77, -2, -2.94, -2.47],
  personRight: [-0.83, -2.96, -1.01, -0.79],
  personLeft: [-0.48, -2.42, -0.82, -0.24],
  amongNames: [-0.19, -0.03, -0.32, -1.14],
  pronoun: [-0.78, -1.15, -0.28, 0.2],
  possessive: [-0.08, -0.93, -0.35, -0.65],
  verbRight: [0.13, 0.16, -0.11, -0.3],
  theLeft: [-1.09, -0.58, -1.13, -0.96],
  otherRight: [-0.94, -1.79, -2.4, -2.6],
  otherLeft: [-1.4, -2.4, -2.4, -2.63],
  determiner: [-1.1, -0.61, -0.84, -1.3],
  glued: [-1.46, -2.53, -2.5, -2.63],
  cutsKanji: [-1.5, -2.69, -4, -3.29],
  cutsKatakana: [-3.91, -4.01, -4, -4.16],
  insideTitle: [-4.01, -3.31, -3.5, -3.5],
  ofWork: [-2.02, -2, -2.5, -3.51],
  hiraganaEdge: [-0.67, -0.27, -0.68, -2.24],
  topicWords: [1.14, 1.19, -0.04, 0],
  otherSeries: [1.61, 2.26, 2.96, 2.19],
  animeTitle: [0.53, -0.17, 0.21, 0.85],
  inPageTitle: [-0.61, -0.18, 0, 0.69],
  otherName: [-0.52, 0.35, 0.1, 1.04],
  fullerName: [0.23, -0.45, 1.68, 2.22],
  alikeBlocks: [1.01, 1.85, 2.11, 2.11],
  listOfAnime: [0.32, 1.07, 1, 1.63],
  bare: [0.1, -0.76, 0.04, -0.12],
  bareFuller: [0.53, -0.62, -0.83, -0.11],
  bareObscure: [0.06, -1.07, -1.31, -2.18],
  listMate: [1.12, 1.53, 2.36, 2.5],
  listBetween: [0.57, 1.2, 1.4, 2.06],
  sameElsewhere: [-0.6, -0.4, 0.71, 2.24],
  personElsewhere: [-0.35, -1.9, -0.28, -0.12],
  otherElsewhere: [-0.79, -1.86, -1.4, -2.06],
  speaker: [-2, -4, -3, -3],
  deepTopic: [0.62, 1.44, 1.4, 1.07],
  offTopic: [-3.34, -3.01, -2.28, -1.72],
  offTopicObscure: [-1.71, -1.22, -1.23, -0.84],
  capitalOnTopic: [0.17, -0.94, 0.67, -0.02],
  apartAsOthers: [0.32, 0.74, 1.26, 1.09],
  plainUnlikeOthers: [-2.22, -2.09, -2.98, -2.09],
  plainUnlikeSame: [-1.6, -1.68, -1.31, -0.23],
  smallUnlikeSame: [-1.52, -1.25, -1.12, -1.33],
  smallPage: [1.42, 1.31, 1.66, 1.67],
  prominence: [2.38, 1.58, 1.79, 1.8],
  alias: [-0.88, 0.31, -1.35, -0.19],
  abbreviation: [-0.76, -1.38, -1.6, -2.89],
  spelledOut: [0.49, 1.94, 0.84, 2.11],
  licensed: [0.15, -0.17, 1.5, 2.15],
  short: [-0.83, 0, -1.69, 0.92],
  misspelling: [-0.04, -0.73, -0.5, -0.5]
};
var THRESHOLD = 0.55;

// src/detector/score.ts
var OFFICIAL_BONUS = 40;
var AMBIGUITY_COST = 10;
var ENTRY_COST = 5;
var OFFICIAL = TITLE_KINDS.indexOf("official");
var ROUNDS = 2;
var sigmoid = (x) => 1 / (1 + Math.exp(-x));
function standing(reading) {
  return reading.prominence + (reading.kind === OFFICIAL ? OFFICIAL_BONUS : 0) - AMBIGUITY_COST * reading.ambiguity - (reading.entry === null ? 0 : ENTRY_COST);
}
function mainReading(candidate) {
  const [first, ...others] = candidate.readings;
  if (first === void 0) throw new Error("a candidate has at least one reading");
  return others.reduce((best, reading) => standing(reading) > standing(best) ? reading : best, first);
}
var OWN_MODEL = compile(WEIGHTS);
function weigh(candidates2, evidence, model = OWN_MODEL) {
  const fixed = candidates2.map((candidate) => fix(candidate, model));
  let scored = fixed.map((own) => at(own, [], sigmoid(own.odds)));
  for (let round = 0; round < ROUNDS; round += 1) {
    const page = evidence(scored);
    scored = scored.map((before2, place) => {
      const own = fixed[place];
      const signals = PAGE_SIGNALS.map((signal) => signal.of(before2, page));
      return at(own, signals, sigmoid(own.odds + pageOdds(own.candidate, own.reading, signals, model)));
    });
  }
  return scored;
}
function fix(candidate, model) {
  const reading = mainReading(candidate);
  const { block, start, surface } = candidate;
  return { candidate, reading, key: surfaceKey(surface), place: placeOf(block, start), cued: isCued(candidate), odds: fixedOdds(candidate, reading, model) };
}
function at(own, page, p) {
  return { candidate: own.candidate, reading: own.reading, key: own.key, place: own.place, cued: own.cued, page, p };
}

// src/detector/resolve.ts
var byPlace = (a, b) => a.block - b.block || a.start - b.start || b.end - a.end;
function hear(candidate, says) {
  if (says?.does !== "suppress") return { candidate, says };
  const readings2 = says.series === null ? [] : candidate.readings.filter((reading) => reading.series !== says.series);
  return readings2.length === 0 ? null : { candidate: { ...candidate, readings: readings2 }, says };
}
function claimsOf(candidates2, evidence, verdict) {
  const heard = candidates2.map((candidate) => hear(candidate, verdict(candidate))).filter((one) => one !== null);
  const weighed = weigh(heard.map(({ candidate }) => candidate), evidence);
  return weighed.map((own, place) => {
    const says = heard[place]?.says;
    const pin = says?.does === "pin" ? says.choice : null;
    const { block, start, end } = own.candidate;
    return { own, block, start, end, pin, pinned: pin !== null, p: pin === null ? own.p : 1 };
  });
}
function elsewhere(own, surfaces) {
  return (series) => {
    let best = 0;
    for (const [surface, p] of surfaces.get(series) ?? []) if (surface !== own && p > best) best = p;
    return best;
  };
}
function mentionOf(claim, surfaces, context, stack2, withEvidence) {
  const { own, pin } = claim;
  const { candidate } = own;
  const chosen = choose(candidate, context, stack2, elsewhere(own.key, surfaces));
  return {
    block: claim.block,
    start: claim.start,
    end: claim.end,
    surface: candidate.surface,
    choices: pin === null ? [...chosen.choices] : [pin],
    franchise: pin === null ? chosen.franchise : null,
    entryNamed: pin === null ? chosen.entryNamed : true,
    confidence: Math.round(claim.p * 1e3) / 1e3,
    ...withEvidence ? { evidence: explain(own, WEIGHTS) } : {}
  };
}
function resolve(candidates2, context, stack2, options = {}) {
  const sorted = [...candidates2].sort(byPlace);
  const evidence = (weighed) => gather(weighed, context);
  const claims = claimsOf(sorted, evidence, options.verdict ?? (() => null));
  const kept = withoutOverlaps(claims.filter(({ p }) => p >= THRESHOLD)).slice(0, LIMITS.mentionsPerPage);
  const surfaces = surfacesBySeries(claims.map(({ own }) => own));
  const series = lookupOf(stack2);
  return withSharedEntries(kept.map((claim) => mentionOf(claim, surfaces, context, series, options.explain === true)));
}
var GLOSS_REACH = 12;
function withSharedEntries(mentions) {
  return mentions.map((mention, place) => {
    if (mention.entryNamed) return mention;
    const partner = [mentions[place - 1], mentions[place + 1]].find((other) => other?.entryNamed === true && isGloss(mention, other));
    const named = partner?.choices[0];
    return named === void 0 ? mention : { ...mention, choices: [named], entryNamed: true };
  });
}
function isGloss(a, b) {
  const gap = Math.max(a.start, b.start) - Math.min(a.end, b.end);
  return a.block === b.block && gap <= GLOSS_REACH && a.choices[0]?.series === b.choices[0]?.series;
}

// tools/zzcold.ts
var stack = createStack([openTitleIndex(new Uint8Array(readFileSync("build/catalogue/titles.bin")))]);
var pages = JSON.parse(readFileSync("/tmp/zz/pages.json", "utf8"));
var out = [];
for (const p of pages) {
  const t0 = performance.now();
  const c = p.blocks.flatMap((b) => candidates(b, stack));
  const t1 = performance.now();
  const m = resolve(c, p.context, stack);
  const t2 = performance.now();
  out.push(`${c.length}/${m.length}: ${(t1 - t0).toFixed(1)} + ${(t2 - t1).toFixed(1)}`);
}
console.log(out.join("   "));
