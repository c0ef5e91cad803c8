import type { Problem } from "../../reading/problem.ts";
import type { Content } from "../../reading/read-content.ts";
import { checkAddresses } from "./addresses.ts";
import { checkBulletins } from "./bulletins.ts";
import { Checker } from "./checker.ts";
import { checkCities } from "./cities.ts";
import { checkDrafts } from "./drafts.ts";
import { checkDuplicates } from "./duplicates.ts";
import { knownFigures } from "./figures.ts";
import { checkMechanisms } from "./mechanisms.ts";
import { checkPeople } from "./people.ts";
import { checkRecords } from "./records.ts";
import { checkSameNames } from "./same-names.ts";
import { checkRedirects, checkSite } from "./settings.ts";

/**
 * 核对整个内容文件夹里文件之间的引用：所指的都在，两头都认，没有重号，数字在正文里找得到。
 * @returns 所有问题（不抛出）。
 */
export function checkReferences(content: Content, root: string): Problem[] {
  const checker = new Checker(content, root);
  const figures = knownFigures(checker);
  checkDuplicates(checker);
  checkDrafts(checker);
  checkRecords(checker, figures);
  checkBulletins(checker);
  checkMechanisms(checker, figures);
  checkCities(checker);
  checkPeople(checker);
  checkSameNames(checker);
  checkSite(checker);
  checkRedirects(checker);
  checkAddresses(checker);
  return checker.problems;
}
