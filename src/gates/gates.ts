import type { FileGate, SiteGate } from "./gate.ts";
import { leakGates } from "./leak-gates.ts";
import { searchIndex } from "./leaks/search-index.ts";
import { feed } from "./pages/feed.ts";
import { foreign } from "./pages/foreign.ts";
import { headings } from "./pages/headings.ts";
import { html } from "./pages/html.ts";
import { inlineCode } from "./pages/inline-code.ts";
import { jsonLd } from "./pages/json-ld.ts";
import { metadata } from "./pages/metadata.ts";
import { residue } from "./pages/residue.ts";
import { budget } from "./whole/budgets.ts";
import { compressed } from "./whole/compressed.ts";
import { documents } from "./whole/documents.ts";
import { feedPairs } from "./whole/feed-pairs.ts";
import { links } from "./whole/links.ts";
import { manifest } from "./whole/manifest.ts";
import { openData } from "./whole/open-data.ts";
import { orphans } from "./whole/orphans.ts";
import { reachable } from "./whole/reachable.ts";
import { sharePictures } from "./whole/share-pictures.ts";
import { sitemap } from "./whole/sitemap.ts";
import { titles } from "./whole/titles.ts";
import { traditionalPairs } from "./whole/traditional-pairs.ts";

/** 一份一份看的关。 */
export const fileGates: readonly FileGate[] = [
  ...leakGates,
  html,
  headings,
  metadata,
  inlineCode,
  foreign,
  residue,
  jsonLd,
  feed,
];

/** 看全站的关。 */
export const siteGates: readonly SiteGate[] = [
  searchIndex,
  documents,
  titles,
  links,
  reachable,
  orphans,
  sitemap,
  feedPairs,
  traditionalPairs,
  sharePictures,
  budget,
  openData,
  manifest,
  compressed,
];
