import { defineCollection } from "astro:content";
import { z } from "zod";
import { collectionLoader, settingsLoader } from "./loading/loader.ts";
import { bulletin } from "./schemas/bulletin.ts";
import { city } from "./schemas/city.ts";
import { mechanism } from "./schemas/mechanism.ts";
import { page } from "./schemas/page.ts";
import { person } from "./schemas/person.ts";
import { caseStory, editorNote, feature, report, speech, visit } from "./schemas/record.ts";
import { sameName } from "./schemas/same-name.ts";

const stored = <Schema extends z.ZodType>(data: Schema) =>
  z.object({ path: z.string(), lead: z.string(), draft: z.boolean(), data });

export const collections = {
  cities: defineCollection({ loader: collectionLoader("cities"), schema: stored(city) }),
  people: defineCollection({ loader: collectionLoader("people"), schema: stored(person) }),
  bulletins: defineCollection({ loader: collectionLoader("bulletins"), schema: stored(bulletin) }),
  speeches: defineCollection({ loader: collectionLoader("speeches"), schema: stored(speech) }),
  reports: defineCollection({ loader: collectionLoader("reports"), schema: stored(report) }),
  visits: defineCollection({ loader: collectionLoader("visits"), schema: stored(visit) }),
  cases: defineCollection({ loader: collectionLoader("cases"), schema: stored(caseStory) }),
  features: defineCollection({ loader: collectionLoader("features"), schema: stored(feature) }),
  "editor-notes": defineCollection({ loader: collectionLoader("editor-notes"), schema: stored(editorNote) }),
  mechanisms: defineCollection({ loader: collectionLoader("mechanisms"), schema: stored(mechanism) }),
  "same-names": defineCollection({ loader: collectionLoader("same-names"), schema: stored(sameName) }),
  pages: defineCollection({ loader: collectionLoader("pages"), schema: stored(page) }),
  settings: defineCollection({ loader: settingsLoader(), schema: stored(z.unknown()) }),
};
