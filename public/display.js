// 大字和高对比。读者选过的，在画第一笔之前就要用上，页面才不闪；
// 所以是 <head> 里的普通脚本，不是等页面读完才跑的模块。按钮也归它管：每一页只要这一个文件。
(() => {
  const root = document.documentElement;
  const key = "display";
  const choices = ["large", "contrast"];

  /** 浏览器不许存东西时，照样能用，只是换一页就忘了。 */
  const recall = () => {
    try {
      const saved = (localStorage.getItem(key) ?? "").split(" ");
      return new Set(choices.filter((choice) => saved.includes(choice)));
    } catch {
      return new Set();
    }
  };
  const remember = (chosen) => {
    try {
      localStorage.setItem(key, [...chosen].join(" "));
    } catch {
      // 不许存，就只管这一页。
    }
  };

  let chosen = recall();
  const apply = () => {
    for (const choice of choices) root.toggleAttribute(`data-${choice}`, chosen.has(choice));
    for (const button of document.querySelectorAll("[data-display]"))
      button.setAttribute("aria-pressed", String(chosen.has(button.dataset.display)));
  };
  const refresh = () => {
    chosen = recall();
    apply();
  };

  // 有脚本才有按钮：没有脚本按了也没有用，就不给人看。
  root.dataset.scripted = "";
  apply();
  document.addEventListener("DOMContentLoaded", apply);
  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element && target.closest("[data-display]");
    if (!button) return;
    const choice = button.dataset.display;
    if (!chosen.delete(choice)) chosen.add(choice);
    remember(chosen);
    apply();
  });
  // 别的窗口里改了，或者后退回到这一页，都跟上。
  addEventListener("storage", (event) => {
    if (event.key === key) refresh();
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted) refresh();
  });
})();
