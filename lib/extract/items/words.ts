/** Words that identify the other sections of a post, in the languages of posts. */

/** A title of readings. */
export const READING_TITLE =
  /推荐阅读|阅读推荐|相关阅读|延伸阅读|系列阅读|特辑阅读|推荐文章|文章推荐|(?:文章|内容|直播).{0,4}(?:合集|合辑|集合|集锦|全系列)|系列$|回顾集合|おすすめ(?:の)?記事|推奨記事|추천 ?(?:글|기사|읽을거리)|\b(?:(?:recommended |further |suggested |weekly )?reading(?: list)?|reads|articles?|blog posts?|from the blog|worth reading|lesetipps|leseempfehlungen|artikel|lectures?|à lire|lecturas?|artículos|leituras?)\b/i;

/** A title of releases. */
export const RELEASE_TITLE =
  /发布|新版本|版本更新|項目進展|项目进展|發布|リリース|릴리[스즈]|배포|\b(?:releases?|release notes|new versions?|shipped|veröffentlichungen|neue versionen|versions|lanzamientos|lançamentos)\b/i;

/** A title of tasks for newcomers. */
export const TASK_TITLE =
  /新手.{0,4}任务|任务计划|新人任务|入门任务|招领任务|認領任務|はじめての(?:貢献|タスク)|初心者向け|입문 ?(?:과제|이슈)|\b(?:good[ -]first[ -]issues?|first[ -]timers?|help[ -]wanted|newcomers?|beginners?'?(?:[ -]friendly)? (?:tasks?|issues?)|starter (?:tasks?|issues?)|easy (?:tasks?|issues?|picks)|einsteigeraufgaben)\b/i;

/** Something was released. */
export const RELEASED =
  /发布|發布|主要(?:变更|更新|变化)如下|リリース|릴리[스즈]|배포|\b(?:released?|releases|is (?:out|available)|now available|available now|announcing|veröffentlicht|erschienen|publiée?|publicad[ao]|lançad[ao])\b/i;

/** Something will be released. */
export const UPCOMING =
  /将会?|即将|预计|计划|準備|予定|예정|\b(?:will|upcoming|planned|soon|scheduled|next)\b/i;

/** A line that introduces changes or a link and has no content of its own. */
export const LEAD_IN =
  /^(?:.{0,12}(?:变更|更新|变化|发布|詳細|详情|changes|highlights|what'?s new).{0,8}|(?:详细)?(?:参考|参见|发布报告)|详见|详细参考|下载地址|官方文档|see|details?|more)\s*(?:如下)?\s*[,，、]?\s*(?:请见)?\s*[:：]?$/i;

/** Text before the link of a release or task. */
export const DETAILS =
  /详细|详见|详情|参考|发布报告|下载|see|details?|more|read|notes?|report|changelog|詳しく|詳細|자세/i;

/** The difficulty of a task. */
export const LEVEL =
  /^(?:easy|simple|beginner|low|medium|moderate|intermediate|hard|difficult|advanced|high|简单|容易|初级|入门|中等|中级|适中|困难|较难|高级|進階|簡單|簡単|普通|難しい|쉬움|보통|어려움|leicht|mittel|schwer|facile|moyen|difficile|fácil|medio|difícil)$/i;

/** Link texts that say where to click rather than what is there. */
export const POINTER =
  /^(?:这里|此处|点击.{0,8}|链接|原文|阅读原文|here|link|this|click here|more|详情|报名|ここ|こちら|여기)$/i;
