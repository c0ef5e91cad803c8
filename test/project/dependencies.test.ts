import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { allowedLicences } from "../../scripts/licences/allowed.ts";
import { lockedPackages } from "../../scripts/licences/lock.ts";

const manifest = JSON.parse(readFileSync("package.json", "utf8")) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
  scripts: Record<string, string>;
};
const packages = lockedPackages();

/** 带安装脚本的包，许不许跑，为什么。 */
const installScripts: Record<string, { runs: boolean; why: string }> = {
  node: { runs: true, why: "项目自带的 Node：脚本把这台机器的那一份程序放到位。" },
  esbuild: { runs: false, why: "脚本只是换一个快些的启动方式；程序已经装好。" },
  fsevents: { runs: false, why: "只在 macOS 上，脚本重新编译；编好的已经在包里。" },
};

describe("安装时跑的程序", () => {
  test("带安装脚本的包都在名单上，package.json 的 allowScripts 同名单一样", () => {
    const carrying = packages.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name);
    expect(carrying.filter((name) => !(name in installScripts))).toEqual([]);
    expect(manifest.allowScripts).toEqual(
      Object.fromEntries(Object.entries(installScripts).map(([name, { runs }]) => [name, runs])),
    );
    for (const { why } of Object.values(installScripts)) expect(why).toMatch(/\p{Script=Han}/u);
  });

  test("名单外的安装脚本，npm 当错误，不当提醒", () => {
    expect(readFileSync(".npmrc", "utf8")).toMatch(/^strict-allow-scripts=true$/m);
  });

  test("项目自己没有安装时跑的脚本", () => {
    const own = Object.keys(manifest.scripts).filter((name) =>
      /^(?:pre|post)?install$|^(?:pre|post)?prepare$/.test(name),
    );
    expect(own).toEqual([]);
  });
});

describe("锁文件", () => {
  test("package.json 里的版本一律写死，同锁文件里的一样", () => {
    const locked = new Map(packages.map(({ path, version }) => [path, version]));
    for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }))
      expect(locked.get(`node_modules/${name}`), name).toBe(version);
  });

  test("每个包都来自 npm 的登记处：没有代码库、压缩包和本机文件夹的地址", () => {
    const elsewhere = packages.filter(
      ({ resolved, link, version }) =>
        link ||
        (resolved !== undefined && !resolved.startsWith("https://registry.npmjs.org/")) ||
        !/^\d+\.\d+\.\d+(?:-[\w.-]+)?(?:\+[\w.-]+)?$/.test(version),
    );
    expect(elsewhere).toEqual([]);
  });

  test("每个包都有 SHA-512 校验和；别的系统才装的可以没有，这台机器上装的一个也不许没有", () => {
    const unsealed = packages.filter(({ integrity = "" }) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity));
    // 生成锁文件的机器只装得了自己的那一份，别的系统的没有下载过，算不出来；都是可装可不装的。
    const foreign = unsealed.filter(({ optional, os, cpu, libc }) => optional && (os ?? cpu ?? libc) !== undefined);
    expect(unsealed.filter((item) => !foreign.includes(item))).toEqual([]);
    const matches = (allowed: readonly string[] | undefined, own: string) => !allowed || allowed.includes(own);
    const here = foreign.filter(
      ({ os, cpu, libc }) => matches(os, "linux") && matches(cpu, "x64") && matches(libc, "glibc"),
    );
    expect(here.map(({ name }) => name)).toEqual([]);
  });

  test("装着的就是锁住的", () => {
    const installed = JSON.parse(readFileSync("node_modules/.package-lock.json", "utf8")) as {
      packages: Record<string, { version: string; integrity?: string }>;
    };
    const locked = new Map(packages.map((item) => [item.path, item]));
    const different = Object.entries(installed.packages).filter(([path, { version, integrity }]) => {
      const item = locked.get(path);
      return (
        item?.version !== version ||
        (item.integrity !== undefined && integrity !== undefined && item.integrity !== integrity)
      );
    });
    expect(different.map(([path]) => path)).toEqual([]);
  });
});

test("每个包的许可都在名单上，名单上没有多余的", () => {
  const used = new Set(packages.map(({ license = "没有写明" }) => license));
  expect(packages.filter(({ license = "" }) => !(license in allowedLicences)).map(({ name }) => name)).toEqual([]);
  expect(Object.keys(allowedLicences).filter((licence) => !used.has(licence))).toEqual([]);
});
