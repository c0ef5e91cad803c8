interface Post {
  organisation: string;
  role: string;
}

/**
 * 接在单位后面念的职务：职务开头重复了单位末尾的，只留一遍，例如“邯郸市政协”的“市政协委员”是“委员”。
 * 只重一个字的多半是碰巧，不动。
 */
export function roleAfter({ organisation, role }: Post): string {
  for (let length = Math.min(organisation.length, role.length - 1); length >= 2; length--)
    if (organisation.endsWith(role.slice(0, length))) return role.slice(length);
  return role;
}

/** 单位连着职务，例如“邯郸市政协委员”。 */
export const formatPost = (post: Post): string => post.organisation + roleAfter(post);
