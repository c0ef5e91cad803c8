import { findEmails } from "../../privacy/email.ts";
import type { FileGate } from "../gate.ts";
import { around } from "./around.ts";

/** 邮箱只能是 site.yaml 里写着的。 */
export const email: FileGate = {
  id: "leak/email",
  title: "电子邮箱",
  inspect: ({ prose }, { emails }) =>
    findEmails(prose)
      .map(({ start, end }) => ({ start, address: prose.slice(start, end) }))
      .filter(({ address }) => !emails.has(address.toLowerCase()))
      .map(({ start, address }) => ({
        where: around(prose, start),
        message: `有一个 site.yaml 里没有写的邮箱（${address}）`,
        remedy: "个人的删去；单位对外的，写进 site.yaml 的 contact",
      })),
};
